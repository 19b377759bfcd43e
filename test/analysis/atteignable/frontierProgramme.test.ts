import {beforeAll, describe, expect, test} from "vitest";
import type {FrontierYear} from "../../../src/analysis/atteignable/frontierFigures.js";
import {frontierProgramme} from "../../../src/analysis/atteignable/frontierProgramme.js";
import type {Solve} from "../../../src/analysis/statistics/linearProgramme.js";
import {sizes} from "../../../src/core/vocabulary.js";
import {programmeSolver} from "../../../src/runners/programmeSolver.js";

let solve: Solve;
beforeAll(async () => {
  solve = await programmeSolver();
});

const [fragile, sans] = [0, 2];
const everywhere = 1000;
/** Who waits: so many of a bracket alone and so many in pairs, who pay the cheapest rent, and so many the dearest. */
const waiting = (alone: readonly [number, number], pairs: readonly [number, number]) =>
  sizes.map((_, size) => {
    const [cheap, dear] = [alone, pairs][size] ?? [0, 0];
    return [cheap, 0, 0, dear];
  });

/**
 * Two communes of 100 attributions, one fragile, one sans fragilité. T1 for persons alone, T2 for pairs: 60 T1 and 40 T2 in
 * the first, cheap; in the second 100 T2, 30 cheap and 70 of the dearest rent. As many of each bracket as anyone could ask for.
 */
const base: FrontierYear = {
  year: 2018,
  attributions: [100, 0, 100],
  logements: [
    {fragilite: fragile, typology: 0, level: 0, plai: false, count: 60},
    {fragilite: fragile, typology: 1, level: 0, plai: false, count: 40},
    {fragilite: sans, typology: 1, level: 0, plai: false, count: 30},
    {fragilite: sans, typology: 1, level: 3, plai: false, count: 70}
  ],
  sizeWindows: [
    [0, 0],
    [1, 1]
  ],
  communes: [
    {
      commune: "59512",
      attributions: [100, 0, 0],
      available: [everywhere, everywhere, everywhere, everywhere]
    },
    {commune: "59378", attributions: [0, 0, 100], available: [everywhere, everywhere, everywhere, everywhere]}
  ],
  available: [0, 1, 2, 3].map(() => waiting([0, everywhere], [0, everywhere])),
  availableAci: [everywhere, everywhere, 0, 0],
  relogements: [0, 0, 0, 0],
  premierAcces: 0,
  aciObjective: 0,
  presented: [0, 1, 2].map(() => [0.25, 0.25, 0.25, 0.25]),
  accepted: [1, 1, 1],
  reference: [0.25, 0.25, 0.25, 0.25],
  ceiling: [0.5, null, null],
  floor: [null, null, 0.5],
  low: {ceiling: 2, floor: 2, modestes: 2, plai: 2}
};

function leastGap(changes: Partial<FrontierYear>, only?: number): number {
  const aim = only === undefined ? {kind: "least-gap" as const} : {kind: "least-gap" as const, only};
  const answer = solve(frontierProgramme([{...base, ...changes}], {measure: "bornes", candidates: 60, aim}));
  if (answer.status !== "optimal") throw new Error(answer.status);
  return 100 * answer.objective;
}
function mostModest(changes: Partial<FrontierYear>): number {
  const aim = {kind: "most-modest" as const, gap: 0};
  const answer = solve(frontierProgramme([{...base, ...changes}], {measure: "bornes", candidates: 60, aim}));
  if (answer.status !== "optimal") throw new Error(answer.status);
  return answer.objective;
}

describe("frontierProgramme", () => {
  test("with a deep queue of every size, neither class has a gap, and 150 ménages of low resources are housed", () => {
    expect(leastGap({})).toBeCloseTo(0, 6);
    expect(mostModest({})).toBeCloseTo(150, 4);
  });

  test("binds on the queue by size: pairs of low resources are no use to T1", () => {
    // Above 60 %: two persons alone in each bracket. 4 of the 60 T1 and the 40 T2 go to them: 56 under 60 %, 6 over.
    const few = waiting([0, 2], [0, everywhere]);
    const {available} = base;
    expect(leastGap({available: [available[0], available[1], few, few]}, fragile)).toBeCloseTo(6, 6);
  });

  test("binds on the stock by rent: who pays the cheapest rent alone has the cheap logements", () => {
    // Under 60 %: 30 cheap logements and the 15 who pay the dearest rent: 45 of 100, 5 short. Had any paid it: 0.
    const poor = [waiting([0, everywhere], [everywhere, 15]), waiting([0, everywhere], [everywhere, 0])];
    const {available} = base;
    const changes = {available: [...poor, available[2], available[3]]};
    expect(leastGap(changes, sans)).toBeCloseTo(5, 6);
    expect(leastGap(changes)).toBeCloseTo(5, 6);
  });

  test("binds on the queue of a commune, however many wait elsewhere", () => {
    // 44 above 60 % ask for the fragile commune: 56 of its 100 logements go under 60 %.
    const [roubaix, marcq] = base.communes;
    const communes = [{...roubaix, available: [everywhere, everywhere, 20, 24]}, marcq];
    expect(leastGap({communes}, fragile)).toBeCloseTo(6, 6);
  });

  test("leaves a PLAI to who is under its ceiling", () => {
    // 80 PLAI of the 100: 20 above 60 % at most, 80 under it, 30 over the ceiling.
    const logements = [
      {fragilite: fragile, typology: 0, level: 0, plai: true, count: 60},
      {fragilite: fragile, typology: 1, level: 0, plai: true, count: 20},
      {fragilite: fragile, typology: 1, level: 0, plai: false, count: 20},
      base.logements[2],
      base.logements[3]
    ];
    expect(leastGap({logements}, fragile)).toBeCloseTo(30, 6);
  });

  test("whoever was not housed one year still waits the next, and is housed once", () => {
    // 50 persons alone above 60 % have come by the first year, 60 by the second; 50 of the 100 T1 are asked each year: 40 lack.
    const oneKind = {
      logements: [
        {fragilite: fragile, typology: 0, level: 0, plai: false, count: 100},
        base.logements[2],
        base.logements[3]
      ]
    };
    const {available} = base;
    const come = (count: number) => [
      available[0],
      available[1],
      waiting([0, count], [0, 0]),
      waiting([0, 0], [0, 0])
    ];
    const years = [
      {...base, ...oneKind, available: come(50)},
      {...base, ...oneKind, year: 2019, available: come(60)}
    ];
    const answer = solve(
      frontierProgramme(years, {measure: "bornes", candidates: 60, aim: {kind: "least-gap", only: fragile}})
    );
    expect(answer.status === "optimal" && 100 * answer.objective).toBeCloseTo(40, 6);
  });
});
