import {describe, expect, test} from "vitest";
import {startingFit} from "../../../src/core/compile/fit.js";
import {siteShares} from "../../../src/core/compile/siteShares.js";
import type {Levers} from "../../../src/core/convention/levers.js";
import {resolveScenario} from "../../../src/files/resolveScenario.js";
import {smallTerritoire} from "../../helpers/smallTerritoire.js";

const ciet = resolveScenario("ciet", {imports: "none"});
const small = smallTerritoire({logementsPerQuartier: 10});
/** Sites of Aulne (30 logements), Bray (10) and Dune (20). */
const territoire = {
  ...small,
  logements: {
    ...small.logements,
    npru: Uint8Array.from(small.logements.quartier, (q) => (q < 3 || q === 4 || q >= 10 ? 1 : 0))
  }
};
const even = [0, 1 / 6, 1 / 6, 1 / 6, 1 / 6, 1 / 6, 1 / 6];

function shares(
  cadence: readonly number[],
  {windows = {}, npru = {}}: {windows?: {[insee: string]: number[]}; npru?: Partial<Levers["npru"]>} = {}
): number[][] {
  const siteWindows = {...ciet.hypotheses["npru.siteWindows"], value: windows};
  return siteShares(
    {
      resolved: {
        ...ciet,
        hypotheses: {...ciet.hypotheses, "npru.siteWindows": siteWindows},
        levers: {...ciet.levers, npru: {...ciet.levers.npru, ...npru}}
      },
      territoire,
      fit: startingFit({territoire, brackets: 4})
    },
    cadence
  );
}

function expectRow(row: readonly number[], expected: readonly number[]) {
  for (const [c, share] of expected.entries()) expect(row[c]).toBeCloseTo(share, 6);
}

describe("siteShares", () => {
  test("without a calendar, each site has its part of the stock every year", () => {
    const rows = shares(even);
    for (const row of rows.slice(1)) expectRow(row, [1 / 2, 1 / 6, 0, 1 / 3]);
  });

  test("a site that ends half-way demolishes twice as fast before; each year keeps its total", () => {
    const rows = shares(even, {windows: {"59904": [0, 0.5]}});
    // Dune has a third of all: two thirds of the first three years; the others keep three to one.
    for (const year of [1, 2, 3]) expectRow(rows[year], [1 / 4, 1 / 12, 0, 2 / 3]);
    for (const year of [4, 5, 6]) expectRow(rows[year], [3 / 4, 1 / 4, 0, 0]);
  });

  test("a site that begins after the horizon demolishes nothing before it", () => {
    const half = [0, 1 / 4, 1 / 4];
    const rows = shares(half, {windows: {"59904": [0.5, 1]}});
    for (const year of [1, 2]) expectRow(rows[year], [3 / 4, 1 / 4, 0, 0]);
  });

  test("windows that leave a year to nobody are held by all sites", () => {
    const first = {"59901": [0, 0.5], "59902": [0, 0.5], "59904": [0, 0.5]};
    const rows = shares(even, {windows: first});
    for (const row of rows.slice(1)) expect(row.reduce((a, b) => a + b, 0)).toBeCloseTo(1);
  });

  test("the calendars of a scenario are taken as they are, the sites that it does not name left out", () => {
    const rows = shares([0, 0.5, 0.5], {npru: {cadenceBySite: {"59901": [30, 10], "59902": [10, 30]}}});
    expectRow(rows[1], [3 / 4, 1 / 4, 0, 0]);
    expectRow(rows[2], [1 / 4, 3 / 4, 0, 0]);
  });
});
