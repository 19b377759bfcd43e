import fc from "fast-check";
import {expect, test} from "vitest";
import {fromBytePlanes, toBytePlanes} from "../../src/workers/bytePlanes.js";

test("bytes of the same rank stand side by side, what is left over at the end", () => {
  const buffer = Uint8Array.of(1, 2, 3, 4, 11, 12, 13, 14, 21, 22).buffer;
  expect([...new Uint8Array(toBytePlanes(buffer))]).toEqual([1, 11, 2, 12, 3, 13, 4, 14, 21, 22]);
});

test("any bytes come back as they were", () => {
  fc.assert(
    fc.property(fc.uint8Array({maxLength: 40}), (bytes) => {
      const back = fromBytePlanes(toBytePlanes(Uint8Array.from(bytes).buffer));
      expect([...new Uint8Array(back)]).toEqual([...bytes]);
    })
  );
});
