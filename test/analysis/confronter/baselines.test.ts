import {describe, expect, test} from "vitest";
import {type BaselineGround, baselineNames, baselinesOf} from "../../../src/analysis/confronter/baselines.js";
import type {ObservedFigure} from "../../../src/analysis/confronter/observedFigure.js";
import {figureOf} from "./figureOf.js";

const level = (year: number, amount: number, connuLe = "2016-06-30") =>
  figureOf({
    ...{id: `attributions-${year}`, firstYear: year, lastYear: year, connuLe, use: "montrer"},
    observed: {low: amount, high: amount}
  });
const ground = (figures: readonly ObservedFigure[]): BaselineGround => ({
  ...{figures, knownOn: "2016-12-31", firstYear: 2017},
  objectiveOf: (output, year) => (output === "attributions" ? 1000 + 10 * (year - 2017) : undefined)
});
const known = [level(2012, 900), level(2014, 940), level(2016, 980)];
const evolution = figureOf({measure: "evolution", firstYear: 2018, lastYear: 2022, unit: "%"});

describe("baselinesOf", () => {
  test("continues the last level known, the line of five years and the objective", () => {
    const {persistence, trend, objective} = baselinesOf(figureOf(), ground(known));
    expect(persistence).toEqual({forecast: 980, why: "valeur de 2016"});
    // Twenty more a year: 1040 in 2019.
    expect(trend.forecast).toBeCloseTo(1040, 8);
    expect(objective.forecast).toBe(1020);
  });

  test("tells an evolution by the two ends of its years", () => {
    const {persistence, trend, objective} = baselinesOf(evolution, ground(known));
    expect(persistence.forecast).toBe(0);
    expect(trend.forecast).toBeCloseTo(100 * (1100 / 1020 - 1), 8);
    expect(objective.forecast).toBeCloseTo(100 * (1050 / 1010 - 1), 8);
  });

  test("sums a period up", () => {
    const sum = figureOf({measure: "cumul", firstYear: 2018, lastYear: 2020});
    expect(baselinesOf(sum, ground(known)).persistence.forecast).toBe(3 * 980);
    expect(baselinesOf(sum, ground(known)).objective.forecast).toBe(1010 + 1020 + 1030);
  });

  test("reads nothing that was published after the day of the projection", () => {
    const later = [level(2014, 940), level(2016, 10, "2017-01-01"), level(2015, 10, "2019-12-31")];
    expect(baselinesOf(figureOf(), ground(later))).toEqual(
      baselinesOf(figureOf(), ground([level(2014, 940)]))
    );
    const {trend} = baselinesOf(figureOf(), ground(later));
    expect(trend.forecast).toBeUndefined();
    expect(trend.why).toContain("deux années connues ce jour-là entre 2012 et 2016 ; 1 trouvée");
  });

  test("says why it has no value rather than give one", () => {
    const {persistence, objective} = baselinesOf(figureOf({output: "demande.enAttente"}), ground(known));
    expect(persistence).toEqual({why: "aucune valeur d’avant la projection n’était connue ce jour-là"});
    expect(objective).toEqual({why: "le texte ne fixe pas d’objectif"});
  });
});

test("baselines are called by the years that they stand on", () => {
  expect(baselineNames(ground([level(2014, 940), level(2015, 1, "2018-01-01")]))).toEqual({
    persistence: "2014 persiste",
    trend: "tendance 2012–2016",
    objective: "objectif atteint"
  });
});
