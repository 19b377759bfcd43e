import {createHash} from "node:crypto";
import {expect, test} from "vitest";
import {digest} from "../../../src/analysis/indicateurs/digest.js";

test("digest is SHA-256 of the names, one a line, then of little-endian counters", () => {
  const d = digest(["a", "end.b"]);
  d.add(Int32Array.of(1, -2));
  const bytes = Buffer.from([...Buffer.from("a\nend.b\n"), 1, 0, 0, 0, 0xfe, 0xff, 0xff, 0xff]);
  expect(d.value()).toBe(`sha256:${createHash("sha256").update(bytes).digest("hex")}`);
});

test("digest depends on the order of replicates and on the names", () => {
  const of = (names: string[], ...tables: number[][]) => {
    const d = digest(names);
    for (const table of tables) d.add(Int32Array.from(table));
    return d.value();
  };
  expect(of(["a"], [1], [2])).toBe(of(["a"], [1, 2]));
  expect(of(["a"], [1], [2])).not.toBe(of(["a"], [2], [1]));
  expect(of(["a"], [1], [2])).not.toBe(of(["b"], [1], [2]));
});

test("digest refuses a name that is not ASCII", () => {
  expect(() => digest(["accès"])).toThrow(RangeError);
});
