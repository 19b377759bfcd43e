import {describe, expect, test} from "vitest";
import {leastResources, type Solvency} from "../../../src/core/demande/leastResources.js";

/** No aid, no charges, one square metre: the rent is the rate, so that both tests can be done by hand. */
const bare: Solvency = {
  rentPerSquareMetre: [300, 400, 500, 600],
  chargesPerSquareMetre: 0,
  surfaces: [1, 1, 1, 1, 1, 1],
  ceilingRents: [0, 0, 0, 0, 0, 0],
  flatCharges: [0, 0, 0, 0, 0, 0],
  participationRates: [0, 0, 0, 0, 0, 0],
  participationThresholds: [0, 0, 0, 0, 0, 0],
  leastParticipation: 0,
  largestEffort: 1 / 3,
  leastLeftToLive: 0,
  consumptionUnits: [1, 1.5, 1.8, 2.1, 2.4, 2.7]
};

describe("leastResources", () => {
  test("a rent of 300 at a third of the resources asks 900 €, and so on", () => {
    expect(leastResources(bare).map((row) => row[0])).toEqual([90_000, 120_000, 150_000, 180_000]);
  });

  test("the reste à vivre may ask more than the taux d'effort: 300 € of rent and 450 € by unit", () => {
    const row = leastResources({...bare, leastLeftToLive: 450})[0];
    // One person: 750 € are enough to live, 900 € to keep the rent under a third. Three: 300 + 450 × 1.8 = 1 110 €.
    expect(row[0]).toBe(90_000);
    expect(row[2]).toBe(111_000);
  });

  test("an aid that pays the whole rent leaves only the reste à vivre", () => {
    const helped = {...bare, ceilingRents: [1000, 1000, 1000, 1000, 1000, 1000], leastLeftToLive: 450};
    expect(leastResources(helped).map((row) => row[0])).toEqual([45_000, 45_000, 45_000, 45_000]);
  });

  test("never asks less for a dearer rent class", () => {
    for (let s = 0; s < 6; s++) {
      const column = leastResources({...bare, leastLeftToLive: 300}).map((row) => row[s]);
      expect(column).toEqual([...column].sort((a, b) => a - b));
    }
  });
});
