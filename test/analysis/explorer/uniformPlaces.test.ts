import {describe, expect, it} from "vitest";
import {additiveFit} from "../../../src/analysis/explorer/additiveFit.js";
import {freePoint, freePointCount, freePoints} from "../../../src/analysis/explorer/freeDesign.js";
import {placeText} from "../../../src/analysis/explorer/told.js";
import {uniformPlaces} from "../../../src/analysis/explorer/uniformPlaces.js";
import {nestedLatinHypercube} from "../../../src/analysis/statistics/worlds/nestedLatinHypercube.js";

describe("uniform places", () => {
  it("spreads ranks evenly, whatever the law", () => {
    const points = uniformPlaces([[1], [1000], [10], [100]]);
    const variance = points.reduce((sum, [x]) => sum + (x - 0.5) ** 2, 0) / 4;
    expect(points.map(([x]) => x).sort()).toEqual([points[0][0], points[2][0], points[3][0], points[1][0]]);
    expect(variance).toBeCloseTo(1 / 12, 12);
  });

  it("keeps the variance of a choice between two words", () => {
    // ½ ± √(1/12): Legendre's first polynomial is then ±1.
    expect(uniformPlaces([[0], [1], [1], [0]]).map(([x]) => x)).toEqual(
      [0.2113, 0.7887, 0.7887, 0.2113].map((x) => expect.closeTo(x, 4))
    );
  });

  it("stays within the cube where one value is rare", () => {
    const column = uniformPlaces(Array.from({length: 20}, (_, i) => [i === 0 ? 1 : 0])).map(([x]) => x);
    expect(Math.max(...column)).toBeLessThanOrEqual(1);
  });
});

describe("several inputs known together", () => {
  it("tell what each of them tells, and nothing of others", () => {
    const places = nestedLatinHypercube("somme", 200, 3).map((point) => [...point]);
    const values = places.map(([a, b, c]) => 3 * a + 4 * b * b + c);
    const both = additiveFit(places, [0, 1], values);
    // What is left is c, uniform: 1/12.
    expect(both.residualVariance).toBeCloseTo(1 / 12, 2);
    expect(additiveFit(places, [], values).residualVariance).toBeGreaterThan(1);
  });
});

describe("a free design", () => {
  it("counts its points before it runs them", () => {
    const morris = {design: "morris", size: 4} as const;
    expect(freePoints(5, {...morris, seed: "a"})).toHaveLength(freePointCount(5, morris));
    const sobol = {design: "sobol", size: 8} as const;
    expect(freePoints(5, {...sobol, seed: "a"})).toHaveLength(freePointCount(5, sobol));
    expect(freePointCount(5, morris)).toBe(24);
    expect(freePointCount(5, sobol)).toBe(56);
  });

  it("holds a path level, draws a hypothesis by its law and moves a lever evenly", () => {
    const factor = (id: string, kind: "marche" | "uniforme") => ({
      id,
      place: "hypotheses" as const,
      value: 1,
      range: [0.5, 1.5] as const,
      law: {kind, ...(kind === "marche" && {step: "pas"})},
      refit: false
    });
    const lever = {id: "plai.rate", low: 0.2, high: 0.4, whole: false, label: "", unit: "/1"};
    const inputs = [
      {kind: "hypothese" as const, factor: factor("chemin", "marche")},
      {kind: "hypothese" as const, factor: factor("part", "uniforme")},
      {kind: "levier" as const, lever}
    ];
    const {values, paths, levers} = freePoint(inputs, [0.5, 0.25, 1], {years: 3});
    expect(paths.chemin).toEqual([1, 1, 1]);
    expect(values.part).toBeCloseTo(0.75, 12);
    expect(levers["plai.rate"]).toBeCloseTo(0.4, 12);
  });
});

describe("a place in words", () => {
  const coordinate = (unit: string, choices?: readonly string[]) => ({
    ...{id: "a", factor: "a", label: "A", unit},
    ...(choices && {choices})
  });

  it("follows the unit of the hypothesis", () => {
    expect(placeText(coordinate("/1"), 0.3654)).toBe("36,5\u00a0%");
    expect(placeText(coordinate("semestres"), 3.5)).toBe("3,50 semestres");
    expect(placeText(coordinate("rapport"), 1.0234)).toBe("1,02");
    expect(placeText(coordinate("lecture", ["l’une", "l’autre"]), 1)).toBe("l’autre");
  });
});
