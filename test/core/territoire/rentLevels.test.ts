import {describe, expect, test} from "vitest";
import {rentLevels} from "../../../src/core/territoire/rentLevels.js";
import type {Territoire} from "../../../src/core/territoire/territoire.js";
import {smallTerritoire} from "../../helpers/smallTerritoire.js";

const [plai, plusAncien, plusRecent, pls] = [0, 1, 2, 3];

/** Logements alone: rent in € a month, surface in m², rent class. */
function territoireOf(rows: readonly (readonly [number, number, number])[]): Territoire {
  const {logements, ...rest} = smallTerritoire({logementsPerQuartier: 1});
  return {
    ...rest,
    logements: {
      ...logements,
      count: rows.length,
      loyerMensuelCents: Int32Array.from(rows, ([rent]) => rent * 100),
      surface: Uint8Array.from(rows, ([, surface]) => surface),
      rentClass: Uint8Array.from(rows, ([, , rentClass]) => rentClass)
    }
  };
}

describe("rentLevels", () => {
  test("cuts four logements of 4, 5, 6 and 7 €/m² into four levels, whatever their order and their class", () => {
    const levels = rentLevels(
      territoireOf([
        [360, 60, plusAncien],
        [120, 30, plai],
        [350, 50, pls],
        [200, 40, plusRecent]
      ])
    );
    expect([...levels.ofLogement]).toEqual([2, 0, 3, 1]);
    expect(levels.rentPerSquareMetre).toEqual([4, 5, 6, 7]);
    // What is delivered is of the level of its class: here a PLUS récent is cheaper than a PLUS ancien.
    expect(levels.ofNew).toEqual([0, 2, 1, 3]);
  });

  test("weighs the rent of a class by surface: 560 € for 100 m² are 5.6 €/m², of the second level", () => {
    const levels = rentLevels(
      territoireOf([
        [120, 30, plai],
        [200, 40, plusAncien],
        [360, 60, plusAncien],
        [350, 50, pls]
      ])
    );
    expect(levels.ofNew[plusAncien]).toBe(1);
  });

  test("logements of one rent are of one level", () => {
    const even = rentLevels(
      territoireOf([
        [300, 50, plusAncien],
        [240, 40, plusAncien],
        [180, 30, plusAncien],
        [400, 50, pls]
      ])
    );
    expect(new Set(even.ofLogement.subarray(0, 3)).size).toBe(1);
    expect(even.ofLogement[3]).toBe(3);
  });
});
