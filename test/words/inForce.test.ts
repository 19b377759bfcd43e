import {describe, expect, test} from "vitest";
import {readConvention} from "../../src/files/conventionFiles.js";
import {contentOf} from "../../src/loaders/contentOf.js";
import {bracketSpan} from "../../src/words/bracketWords.js";
import {
  aboveObjective,
  boundsLabel,
  boundsOf,
  cutsAt,
  lowResources,
  ofPlusScale,
  ofTheBound,
  scaleAt,
  span,
  underLow,
  underModestes,
  underObjective,
  underObjectives
} from "../../src/words/inForce.js";
import {measureLabel} from "../../src/words/labels.js";
import {cietBrackets} from "../helpers/cietBrackets.js";

describe("labels read what is in force", () => {
  const text = boundsOf({ceiling: [[0.5, null, null]], floor: [[null, null, 0.5]]});
  const paliers = boundsOf({
    ceiling: [
      [0.5, null, null],
      [0.55, null, null]
    ],
    floor: [
      [null, 0.5, 0.5],
      [null, 0.5, 0.5]
    ]
  });

  test("one figure where both bounds are the same, each bound where they differ, in order of time", () => {
    expect(boundsLabel(text)).toBe("Bornes de 50\u00a0% (article 5.2)");
    expect(ofTheBound(text)).toBe("de la borne de 50\u00a0%");
    expect(boundsLabel(paliers)).toBe(
      "Bornes (plafond de 50\u00a0% puis 55\u00a0%, plancher de 50\u00a0%, article 5.2)"
    );
    expect(measureLabel({measure: "bornes", bounds: {ceilings: [0.55], floors: [0.5]}})).toBe(
      "Bornes (plafond de 55\u00a0%, plancher de 50\u00a0%, article 5.2)"
    );
    expect(measureLabel({measure: "quatre-quarts", bounds: text})).toBe(
      "Équilibre de référence, tranche par tranche"
    );
  });

  test("brackets tell the thresholds that they are given, however many", () => {
    const thresholds = [0.3, 0.5, 0.7];
    expect(bracketSpan(cietBrackets(), 0, {thresholds})).toBe("ménages très modestes (moins de 30\u00a0%)");
    expect(bracketSpan(cietBrackets(), 1, {thresholds})).toBe("ménages modestes (30 à 50\u00a0%)");
    expect(bracketSpan(cietBrackets(), 3, {thresholds})).toBe("ressources plus élevées (plus de 70\u00a0%)");
    const other = {ids: ["bas", "haut"], names: ["Bas revenus", "Hauts revenus"]};
    expect(bracketSpan(other, 1, {thresholds: [0.5]})).toBe("ménages hauts revenus (plus de 50\u00a0%)");
    expect(span(4, [0.2, 0.375, 0.6, 0.9])).toBe("plus de 90\u00a0%");
    expect(() => span(2, [0.5])).toThrow("no bracket has such a rank: 2");
    expect(underLow({low: 0.5})).toBe("sous 50\u00a0%");
    expect(lowResources({low: 0.375})).toBe("faibles ressources (moins de 37,5\u00a0%)");
  });

  test("the scale is read in the convention, on the day asked for or on its first", () => {
    const convention = contentOf(readConvention());
    const {thresholds, low} = scaleAt(convention, "2014-01-01");
    expect(thresholds).toEqual(scaleAt(convention, "2022-12-31").thresholds);
    expect(thresholds).toContain(low);
  });
});

describe("low resources by the brackets of a result", () => {
  const ciet = cietBrackets(2);
  /** 60 % in the first step, 55 % in the second; the floor looks at the lowest bracket alone. */
  const moved = {
    thresholds: [
      [0.4, 0.6, 0.8],
      [0.4, 0.55, 0.8]
    ],
    low: {...ciet.low, floor: [1, 1]}
  };

  test("tell the cut, then what it becomes", () => {
    expect(underModestes(ciet)).toBe("sous 60\u00a0%");
    expect(underModestes(moved)).toBe("sous 60\u00a0% puis 55\u00a0%");
    expect(underObjective("fragile", moved)).toBe("sous 60\u00a0% puis 55\u00a0%");
    expect(underObjective("sans", moved)).toBe("sous 40\u00a0%");
    expect(underModestes(cutsAt(moved, 1))).toBe("sous 55\u00a0%");
    expect(aboveObjective("fragile", cutsAt(moved, 1))).toBe("au-dessus de 55\u00a0%");
    expect(ofPlusScale(underModestes(ciet))).toBe("sous 60\u00a0% du plafond PLUS");
  });

  test("tell no figure where two sides, or two classes, do not share it", () => {
    expect(underModestes(ciet, moved)).toBe("à faibles ressources");
    expect(underModestes(ciet, undefined)).toBe("à faibles ressources");
    expect(underObjectives(ciet)).toBe("sous 60\u00a0%");
    expect(underObjectives(moved)).toBe("à faibles ressources");
    expect(ofPlusScale(underModestes())).toBe("à faibles ressources");
    expect(aboveObjective("fragile", ciet, moved)).toBe("aux autres ressources");
  });
});
