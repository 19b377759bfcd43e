import {expect, test} from "vitest";
import type {PredictedIndicator} from "../../src/analysis/revoyure/projection/projection.js";
import {resolveScenario} from "../../src/files/resolveScenario.js";
import {measureCandidates} from "../../src/runners/revoyure/measureCandidates.js";
import type {ReviewLaboratory} from "../../src/runners/revoyure/reviewLaboratory.js";

const ids = ["fragile", "moyenne", "sans", "metropole"].flatMap((g) => [`sous60.${g}`, `aci.${g}`]);

/** Every share at 50 % but that of quartiers fragiles, far over its ceiling. */
function indicators(fragile: readonly number[]): PredictedIndicator[] {
  const of = (id: string, successes: readonly number[]): PredictedIndicator => ({
    ...{id, label: id, kind: id === "attributions" ? "count" : "share"},
    predictions: [
      {
        ...{halfYear: "2022-S1", successes, fan: []},
        ...(id === "attributions" ? {} : {n: fragile.map(() => 100)})
      }
    ]
  });
  return [...ids, "attributions"].map((id) =>
    of(id, id === "sous60.fragile" ? fragile : fragile.map(() => 50))
  );
}

test("a lowered objective is no way to meet the signed one, and is scored on draws that did not set it", () => {
  const seeds: string[] = [];
  const laboratory = {
    indicators: (_: unknown, {seed}: {seed: string}) => {
      seeds.push(seed);
      // On the draws held out, one year in four stands over what nine of the first draws in ten keep within.
      return indicators([60, 61, 62, 70]);
    }
  } as unknown as ReviewLaboratory;
  const {proposals, renunciations} = measureCandidates({
    ...{laboratory, resolved: resolveScenario("ciet"), supposed: [{}, {}, {}, {}]},
    ...{renewed: indicators([60, 61, 62, 63]), seed: "tirages/candidats", from: 4, horizon: 2022},
    ...{year: 2020, signed: "2019-12-01"}
  });
  expect(proposals.map(({movesObjective}) => movesObjective)).toEqual([false, false]);
  expect(renunciations.every(({movesObjective}) => movesObjective)).toBe(true);
  const practice = renunciations.find(({id}) => id === "objectifs-a-la-pratique")!;
  // 60 % at the least for 50 signed: never met, whatever ceiling the candidate would write.
  expect(practice.chance).toBe(0);
  // Its own ceiling is where nine first draws in ten stand (62.7, so 63 %): three of the four held out are within 2 points.
  expect(practice.chanceMoved).toBe(0.75);
  expect(proposals[0].chanceMoved).toBeUndefined();
  expect(seeds).toHaveLength(7);
  expect([...new Set(seeds)]).toEqual(["tirages/candidats"]);
});
