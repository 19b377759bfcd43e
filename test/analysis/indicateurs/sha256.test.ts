import {describe, expect, test} from "vitest";
import {sha256} from "../../../src/analysis/indicateurs/sha256.js";

const bytes = (text: string) => new TextEncoder().encode(text);

function hashOf(...parts: Uint8Array[]): string {
  const hash = sha256();
  for (const part of parts) hash.update(part);
  return hash.hex();
}

test("goes on after it was read", () => {
  const hash = sha256();
  hash.update(bytes("a"));
  hash.hex();
  hash.update(bytes("bc"));
  expect(hash.hex()).toBe(hashOf(bytes("abc")));
});

describe("sha256 meets the vectors of FIPS 180-4 (NIST examples and CAVP)", () => {
  test.each([
    ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
    ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
    [
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ],
    [
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ]
  ])("of %j", (message, expected) => {
    expect(hashOf(bytes(message))).toBe(expected);
  });

  test("of a million a", () => {
    expect(hashOf(new Uint8Array(1_000_000).fill(97))).toBe(
      "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    );
  });

  test("of one byte bd (CAVP)", () => {
    expect(hashOf(Uint8Array.of(0xbd))).toBe(
      "68325720aabd7c82f30f554b313d0570c95accbb7dc4b5aae11204c08ffe732b"
    );
  });

  test("sha256 does not depend on how the message is cut", () => {
    const message = bytes("x".repeat(200));
    const whole = hashOf(message);
    for (const cut of [1, 55, 63, 64, 65, 119, 128])
      expect(hashOf(message.subarray(0, cut), message.subarray(cut))).toBe(whole);
  });
});
