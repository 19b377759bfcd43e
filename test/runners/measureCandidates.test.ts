import {expect, test} from "vitest";
import type {PredictedIndicator} from "../../src/analysis/revoyure/projection/projection.js";
import {datedAt} from "../../src/core/convention/dated.js";
import type {ResolvedScenario} from "../../src/core/convention/resolvedScenario.js";
import {resolveScenario} from "../../src/files/resolveScenario.js";
import {measureCandidates} from "../../src/runners/revoyure/measureCandidates.js";
import type {ReviewLaboratory} from "../../src/runners/revoyure/reviewLaboratory.js";

const prices = ["premierAcces.modestes", "premierAcces.tresModestes"];
const counts = new Set(["attributions", "premierAcces", ...prices]);
const ids = ["fragile", "moyenne", "sans", "metropole"].flatMap((g) => [`sous60.${g}`, `aci.${g}`]);

/** Every share at 50 % but that of quartiers fragiles, far over its ceiling. */
function indicators(fragile: readonly number[]): PredictedIndicator[] {
  const of = (id: string, successes: readonly number[]): PredictedIndicator => ({
    ...{id, label: id, kind: counts.has(id) ? "count" : "share"},
    predictions: [
      {
        ...{halfYear: "2022-S1", successes, fan: []},
        ...(counts.has(id) ? {} : {n: fragile.map(() => 100)})
      }
    ]
  });
  return [...ids, "attributions", "premierAcces", ...prices].map((id) =>
    of(id, id === "sous60.fragile" ? fragile : fragile.map(() => 50))
  );
}

const resolved = resolveScenario("ciet");
const asked = {
  ...{resolved, supposed: [{}, {}, {}, {}], renewed: indicators([60, 61, 62, 63])},
  ...{seed: "tirages/candidats", from: 4, horizon: 2022, year: 2020, signed: "2019-12-01"},
  busiest: {count: 3, share: 0.5}
};

test("a lowered objective is no way to meet the signed one, and is scored on draws that did not set it", () => {
  const laboratory = {
    // On the draws held out, one year in four stands over what nine of the first draws in ten keep within.
    indicators: () => indicators([60, 61, 62, 70])
  } as unknown as ReviewLaboratory;
  const {proposals, renunciations, unsimulated} = measureCandidates({...asked, laboratory});
  expect(proposals.map(({id}) => id).sort()).toEqual([
    "agenda-cal-moitie-aci",
    "candidats-5",
    "contingents-en-flux",
    "presence-cal-3-bailleurs",
    "production-2400"
  ]);
  expect(proposals.every(({movesObjective}) => !movesObjective)).toBe(true);
  expect(renunciations.map(({movesObjective}) => movesObjective)).toEqual([true, true, true, true]);
  const practice = renunciations.find(({id}) => id === "objectifs-a-la-pratique")!;
  // 60 % at the least for 50 signed: never met, whatever ceiling the candidate would write.
  expect(practice.chance).toBe(0);
  // Its own ceiling is where nine first draws in ten stand (62.7, so 63 %): three of the four held out are within 2 points.
  expect(practice.chanceMoved).toBe(0.75);
  expect(proposals[0].chanceMoved).toBeUndefined();
  expect(proposals[0].regret).toBeUndefined();
  expect(proposals[0].effects.map(({id}) => id)).toContain("premierAcces.tresModestes");
  expect(unsimulated.length).toBeGreaterThan(0);
});

test("ranks on draws that score nothing: the luckiest there is told what other draws give", () => {
  const shares: {[seed: string]: (scenario: ResolvedScenario | undefined) => number[]} = {
    // More candidates look best where they are chosen, and are worst where they are scored.
    "tirages/candidats/choix": (scenario) => [manyCandidates(scenario) ? 50 : 60, 60],
    "tirages/candidats": (scenario) => (manyCandidates(scenario) ? [60, 60, 60, 60] : [50, 60, 60, 60])
  };
  const manyCandidates = (scenario?: ResolvedScenario) =>
    scenario !== undefined && datedAt(scenario.levers.attribution.candidates, 2022) === 5;
  const laboratory = {
    indicators: (_: unknown, {seed, scenario}: {seed: string; scenario?: ResolvedScenario}) =>
      indicators(shares[seed](scenario))
  } as unknown as ReviewLaboratory;
  const {proposals} = measureCandidates({...asked, laboratory});
  expect(proposals[0]).toMatchObject({id: "candidats-5", rank: 1, chance: 0, chanceWithout: 0.25});
  expect(proposals[1].chance).toBe(0.25);
});

test("regret is told over worlds, each opened once, doing nothing being a choice", () => {
  const opened: number[] = [];
  // Production brings the first world to 52 % and does nothing in the second, where every choice leaves 60 %.
  const laboratoryOf = (world: number) =>
    ({
      resolved,
      indicators: (_: unknown, {scenario}: {scenario?: ResolvedScenario}) => {
        const built = scenario !== undefined && datedAt(scenario.levers.offre.production, 2022) === 2400;
        return indicators([built && world === 0 ? 52 : 60]);
      }
    }) as unknown as ReviewLaboratory;
  const {proposals} = measureCandidates({
    ...{...asked, laboratory: laboratoryOf(1)},
    worlds: {
      count: 2,
      open(rank) {
        opened.push(rank);
        return {laboratory: laboratoryOf(rank), supposed: [{}]};
      }
    }
  });
  expect(opened).toEqual([0, 1]);
  const regretOf = (id: string) => proposals.find((one) => one.id === id)?.regret;
  expect(regretOf("production-2400")).toEqual({worlds: 2, mean: 0, worst: 0});
  // 10 points over the ceiling where 2 could be had; as good as any in the other world.
  expect(regretOf("candidats-5")?.worst).toBeCloseTo(8, 9);
  expect(regretOf("candidats-5")?.mean).toBeCloseTo(4, 9);
});
