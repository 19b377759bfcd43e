import {expect, test} from "vitest";
import {
  arrivalCell,
  arrivalCellsPerCommune,
  bucketOf,
  cellsPerCommune,
  cellsPerSizeAndBracket
} from "../../../src/core/demande/cells.js";

test("bucketOf gives each cell of each commune its own bucket, without a hole", () => {
  const seen = new Set<number>();
  for (let commune = 0; commune < 3; commune++)
    for (let size = 0; size < 6; size++)
      for (let bracket = 0; bracket < 4; bracket++)
        for (let reach = 0; reach < 4; reach++)
          for (let aci = 0; aci < 2; aci++) seen.add(bucketOf(4, commune, size, bracket, reach, aci));
  expect(seen.size).toBe(3 * 6 * 4 * 4 * 2);
  expect(Math.min(...seen)).toBe(0);
  expect(Math.max(...seen)).toBe(3 * cellsPerCommune(4) - 1);
});

test("bucketOf keeps the reaches of one size and bracket side by side: what a rent screen cuts", () => {
  const start = bucketOf(4, 2, 3, 1, 0, 0);
  expect(start % cellsPerSizeAndBracket).toBe(0);
  for (let reach = 0; reach < 4; reach++) {
    expect(bucketOf(4, 2, 3, 1, reach, 0)).toBe(start + reach * 2);
    expect(bucketOf(4, 2, 3, 1, reach, 1)).toBe(start + reach * 2 + 1);
  }
});

test("arrivalCell is one to one over commune, size, bracket and ACI", () => {
  const seen = new Set<number>();
  for (let commune = 0; commune < 3; commune++)
    for (let size = 0; size < 6; size++)
      for (let bracket = 0; bracket < 4; bracket++)
        for (let aci = 0; aci < 2; aci++) seen.add(arrivalCell(4, commune, size, bracket, aci));
  expect(seen.size).toBe(3 * arrivalCellsPerCommune(4));
  expect(Math.max(...seen)).toBe(3 * arrivalCellsPerCommune(4) - 1);
});
