import {expect, test} from "vitest";
import {avenantDistance} from "../../../src/analysis/avenant/avenantDistance.js";
import {distanceNote, distanceTable, halfYearsTable} from "../../../src/words/avenantDistance.js";
import {type Cells, fakeObjectives, fakeReplicates} from "../../core/indicateurs/fakeReplicates.js";

/** `low` of a hundred attributions of fragile quartiers go to low resources. */
const fragile = (low: number): Cells => ({
  "flux.fragile.modestes.premierAcces": low,
  "flux.fragile.plusElevees.premierAcces": 100 - low
});
const side = (shares: readonly number[], ceilings: readonly number[]) => ({
  replicates: fakeReplicates([shares.map(fragile), shares.map(fragile)]),
  objectives: fakeObjectives(shares.length, {
    ceiling: ceilings.map((most) => [most, null, null]),
    floor: ceilings.map(() => [null, null, null])
  })
});
// The base year, then two years: a ceiling of 50 % that an avenant lifts to 55 % in the second.
const without = side([65, 65, 52, 50, 57, 56], [0.5, 0.5, 0.5, 0.5, 0.5, 0.5]);
const lifted = side([65, 65, 52, 50, 58, 54], [0.5, 0.5, 0.5, 0.5, 0.55, 0.55]);
const distance = avenantDistance([without, lifted], {tolerance: 2, window: 4});

test("each gap is at the bound in force on its side: 56.5 is 6.5 over 50, and 56 is 1 over 55", () => {
  const told = distance.years.map(({year, sides}) => [
    year,
    ...sides.map(({bounds, gap}) => [bounds.ceilings[0], Math.round(10 * gap.mean) / 10])
  ]);
  expect(told).toEqual([
    [2017, [0.5, 1], [0.5, 1]],
    [2018, [0.5, 6.5], [0.55, 1]]
  ]);
  const {rows} = distanceTable(distance);
  expect(rows.map((row) => [row[3], row[6]])).toEqual([
    ["tenu", "tenu"],
    ["perdu", "tenu"]
  ]);
  expect(rows[1][4].replace(/\u00a0/g, " ")).toBe("plafond de 55 %");
});

test("half-years show what a year hides: 58 then 54 under the new bound, in the one class that has one", () => {
  expect(distance.halfYears.map(({fragilite}) => fragilite)).toEqual(Array(4).fill("fragile"));
  const last = distance.halfYears.slice(2).map(({halfYear, sides: [, {share}]}) => [halfYear, share.mean]);
  expect(last).toEqual([
    ["2018-S1", 0.58],
    ["2018-S2", 0.54]
  ]);
  expect(halfYearsTable(distance).rows).toHaveLength(4);
  expect(distanceNote(distance)).toContain("les 4 derniers semestres de chaque quartier");
});
