import {expect, test} from "vitest";
import {shareMemory} from "../../src/runners/shareMemory.js";

test("shareMemory moves typed arrays to shared memory and keeps the rest", () => {
  const stock = Uint16Array.of(1, 2, 3);
  const whole = Float64Array.of(0, 1.5, 2.5);
  const model = {
    names: ["a"],
    stock,
    again: stock,
    part: whole.subarray(1),
    nested: {n: 1, none: undefined, nul: null}
  };
  const shared = shareMemory(model);
  expect(shared).toEqual(model);
  expect(shared.stock.buffer).toBeInstanceOf(SharedArrayBuffer);
  expect(shared.again).toBe(shared.stock);
  expect([...shared.part]).toEqual([1.5, 2.5]);
});
