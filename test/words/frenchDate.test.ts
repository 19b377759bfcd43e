import {expect, test} from "vitest";
import {capital} from "../../src/words/capital.js";
import {frenchDate} from "../../src/words/frenchDate.js";

test("frenchDate says a day as one reads it", () => {
  expect(frenchDate("2016-10-14")).toBe("14 octobre 2016");
  expect(frenchDate("2024-03-01")).toBe("1er mars 2024");
});

test("capital raises the first letter only, accents too", () => {
  expect(capital("la Métropole")).toBe("La Métropole");
  expect(capital("échelle")).toBe("Échelle");
  expect(capital("")).toBe("");
});
