import {expect, test} from "vitest";
import {frenchDate} from "../../src/words/frenchDate.js";

test("frenchDate says a day as one reads it", () => {
  expect(frenchDate("2016-10-14")).toBe("14 octobre 2016");
  expect(frenchDate("2024-03-01")).toBe("1er mars 2024");
});
