import {describe, expect, test} from "vitest";
import {bilanCounts} from "../../../../src/analysis/bilan/bilanCounts.js";
import {bilanObjectives} from "../../../../src/analysis/bilan/bilanObjectives.js";
import {parsePeriod} from "../../../../src/analysis/bilan/halfYear.js";
import {judgePoint} from "../../../../src/analysis/revoyure/projection/judgePoint.js";
import {judgeProjection, objectiveOf} from "../../../../src/analysis/revoyure/projection/judgeProjection.js";
import type {Observation} from "../../../../src/analysis/revoyure/projection/observeIndicators.js";
import type {PredictedIndicator} from "../../../../src/analysis/revoyure/projection/projection.js";
import {readConvention} from "../../../../src/files/conventionFiles.js";
import {loadTerritoire} from "../../../../src/files/territoire.js";
import {cietBrackets} from "../../../helpers/cietBrackets.js";

const convention = readConvention().content!;
const objectives = bilanObjectives(convention, "2018-12-31");
const volume = {halfYear: "2018-S1", successes: [50, 10, 40, 20, 30], fan: [12, 20, 30, 40, 48]};

describe("judgePoint", () => {
  test("a quantity in the middle of five replicates, by hand", () => {
    const point = judgePoint(volume, {successes: 30}, {seed: "essai"});
    // Type 7: 10 + 0.05 × 4 × 10 = 12, and so on.
    expect(point.fan).toEqual([12, 20, 30, 40, 48]);
    // Mean distance to 30: 60 ÷ 5 = 12; half the mean distance between two of them: 400 ÷ 25 ÷ 2 = 8.
    expect(point.crps).toBeCloseTo(4, 12);
    expect([point.intervalScore50, point.intervalScore90]).toEqual([20, 36]);
    expect([point.inside50, point.inside90]).toEqual([true, true]);
    expect(point.pit).toBeGreaterThanOrEqual(2 / 5);
    expect(point.pit).toBeLessThanOrEqual(3 / 5);
  });

  test("a quantity above all that was said pays its distance to the intervals", () => {
    const point = judgePoint(volume, {successes: 60}, {seed: "essai"});
    // 20 + 2 ÷ 0.5 × (60 − 40) and 36 + 2 ÷ 0.1 × (60 − 48).
    expect(point.intervalScore50).toBeCloseTo(100, 9);
    expect(point.intervalScore90).toBeCloseTo(276, 9);
    expect([point.inside50, point.inside90, point.pit]).toEqual([false, false, 1]);
    // Mean distance 30, less 8.
    expect(point.crps).toBeCloseTo(22, 12);
  });

  test("a share over one line is that of a coin: CRPS 1/4, as its reference at one half", () => {
    const prediction = {halfYear: "2018-S1", successes: [5, 5], n: [10, 10], fan: [0.5, 0.5, 0.5, 0.5, 0.5]};
    const point = judgePoint(
      prediction,
      {successes: 1, n: 1},
      {seed: "essai", references: {persistence: 0.5}}
    );
    expect(point.observed).toMatchObject({successes: 1, n: 1, value: 1});
    expect(point.crps).toBeCloseTo(0.25, 3);
    expect(point.reference).toEqual({persistence: expect.closeTo(0.25, 3), objective: undefined});
  });

  test("as many lines as were simulated leave the replicates as they are: their chance is not counted twice", () => {
    const prediction = {halfYear: "2018-S1", successes: [40, 60], n: [100, 100], fan: [0, 0, 0, 0, 0]};
    const {fan} = judgePoint(prediction, {successes: 50, n: 100}, {seed: "essai"});
    expect([fan[0], fan[4]]).toEqual([0.4, 0.6]);
  });

  test("what nothing tells is said, not judged", () => {
    const silent = judgePoint(volume, {why: "Aucune ligne ne le dit."}, {seed: "essai"});
    expect(silent).toEqual({halfYear: "2018-S1", why: "Aucune ligne ne le dit.", fan: volume.fan});
    const unsaid = judgePoint({...volume, fan: []}, {successes: 1}, {seed: "essai"});
    expect(unsaid.why).toBe("La projection n’en disait rien.");
  });
});

describe("judgeProjection", () => {
  const {territoire} = loadTerritoire();
  const counts = bilanCounts([], territoire, cietBrackets());
  const halfYear = parsePeriod("2018-S1")![0];
  const prediction = (id: string, kind: "share" | "count", said: object): PredictedIndicator => ({
    ...{id, kind, label: id},
    predictions: [{...volume, ...said}]
  });
  const judged = (indicators: readonly PredictedIndicator[], others: readonly [string, Observation][]) =>
    judgeProjection({indicators}, [{halfYear, counts, others: new Map(others)}], {
      ...{convention, objectives},
      seed: "essai"
    });

  test("coverage counts what is no part of another indicator, and only what was observed", () => {
    const {coverage, indicators, caveats} = judged(
      [
        prediction("attributions", "count", {}),
        prediction("premierAcces", "count", {}),
        prediction("relogementsNpru", "count", {}),
        prediction("plai", "count", {})
      ],
      [
        ["attributions", {successes: 45}],
        ["premierAcces", {successes: 30}],
        ["relogementsNpru", {successes: 30}]
      ]
    );
    expect(indicators.map(({pooled}) => pooled)).toEqual([true, false, true, true]);
    // 45 lies outside [20; 40] and inside [12; 48]; the deliveries are not told.
    expect(coverage.map(({level, inside, of}) => [level, inside, of])).toEqual([
      [0.5, 1, 2],
      [0.9, 2, 2]
    ]);
    // Wilson, 1 of 2 (z² = 3.8415): 0.5 ± 1.96 √(0.25 ÷ 2 + 3.8415 ÷ 16) ÷ (1 + 3.8415 ÷ 2).
    expect(coverage[0].wilson.low).toBeCloseTo(0.0945, 4);
    expect(coverage[0].wilson.high).toBeCloseTo(0.9055, 4);
    expect(caveats.some((caveat) => caveat.startsWith("2 points seulement"))).toBe(true);
  });

  test("the skill compares with the shares of 2014 and with the objective of the article", () => {
    const said = {successes: [500, 500], n: [1000, 1000], fan: [0.5, 0.5, 0.5, 0.5, 0.5]};
    const observed: [string, Observation][] = [["sous60.fragile", {successes: 500, n: 1000}]];
    const {skill, indicators} = judged([prediction("sous60.fragile", "share", said)], observed);
    expect(indicators[0].observedBefore).toBeCloseTo(0.65, 12);
    expect(indicators[0].objective).toMatchObject({target: 0.5, direction: "atMost", article: "5.2"});
    // A right and certain projection: nothing left to gain on 2014, nor on an objective that is the fact itself.
    expect(skill.map(({against, skill: gained, of}) => [against, gained, of])).toEqual([
      ["la pratique observée persiste", 1, 1],
      ["objectif atteint", 1, 1]
    ]);
    // Those of 2014 would have said 0.65 ± 0.015: about 0.15 − 0.0085 away.
    expect(skill[0].referenceCrps).toBeCloseTo(0.15 - 0.0151 / Math.sqrt(Math.PI), 3);
  });

  test("only what articles 5.2 and 6.2 bound has an objective", () => {
    expect(objectiveOf("sous60.moyenne", objectives)?.article ?? "aucun").toBe(
      objectives.under60[1] === undefined ? "aucun" : "5.2"
    );
    expect(objectiveOf("sous60.metropole", objectives)).toBeUndefined();
    expect(objectiveOf("attributions", objectives)).toBeUndefined();
    expect(objectiveOf("aci.sans", objectives)).toMatchObject({article: "6.2", direction: "atLeast"});
  });
});
