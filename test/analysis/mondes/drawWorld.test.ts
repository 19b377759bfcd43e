import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {coordinatesOf, placeOf} from "../../../src/analysis/mondes/coordinates.js";
import {drawPath, drawValue, leaningCoordinate} from "../../../src/analysis/mondes/drawValue.js";
import {designDimensions, drawWorld} from "../../../src/analysis/mondes/drawWorld.js";
import {dimensionsOf, type Factor, factorsOf} from "../../../src/analysis/mondes/factors.js";
import {nestedLatinHypercube} from "../../../src/analysis/statistics/worlds/nestedLatinHypercube.js";
import type {Law} from "../../../src/core/convention/hypotheses.js";
import {readScenario} from "../../../src/files/resolveScenario.js";

const {assumptions, text} = readScenario("tendanciel");

function factor(value: Factor["value"], range: readonly [number, number] | undefined, law: Law): Factor {
  return {id: "essai", place: "hypotheses", value, law, refit: true, ...(range && {range})};
}

describe("drawValue", () => {
  test("a triangular number has its mode where its value is: quantiles by hand", () => {
    const triangular = factor(1, [0, 2], {kind: "triangulaire"});
    // F(x) = x²/2 up to 1: F(0.5) = 0.125.
    expect(drawValue(triangular, [0.125])).toBeCloseTo(0.5, 12);
    expect(drawValue(triangular, [0.5])).toBeCloseTo(1, 12);
  });

  test("a value outside a range re-opened later takes the end that is nearest as its mode", () => {
    const moved = factor(3000, [3086, 4600], {kind: "entier"});
    const drawn = [0.01, 0.3, 0.6, 0.99].map((u) => drawValue(moved, [u]) as number);
    expect(drawn.every((n) => Number.isInteger(n) && n >= 3086 && n <= 4600)).toBe(true);
  });

  test("whole numbers: each is possible, none outside", () => {
    const whole = factor(3, [1, 6], {kind: "entier"});
    const drawn = Array.from({length: 2000}, (_, i) => drawValue(whole, [(i + 0.5) / 2000]) as number);
    expect([...new Set(drawn)]).toEqual([1, 2, 3, 4, 5, 6]);
    expect(drawn.filter((n) => n === 3).length).toBeGreaterThan(drawn.filter((n) => n === 6).length);
  });

  test("an even count stays whole, an even share does not", () => {
    const u = [0.3];
    expect(drawValue(factor(53899, [42000, 62000], {kind: "uniforme"}), u)).toBe(48000);
    expect(drawValue(factor(0.35, [0.3, 0.4], {kind: "uniforme"}), u)).toBeCloseTo(0.33, 12);
  });

  test("one word of a choice, evenly", () => {
    const choice = factor("a", undefined, {kind: "choix", values: ["a", "b"]});
    expect([0.1, 0.49, 0.51, 0.99].map((u) => drawValue(choice, [u]))).toEqual(["a", "a", "b", "b"]);
  });
});

describe("every factor of the convention", () => {
  const {factors} = factorsOf(
    {hypotheses: assumptions.hypotheses, convention: text, cadrage: []},
    "2016-12-31"
  );

  test("is within its range at any point, and shares sum to 1", () => {
    const point = fc.array(fc.double({min: 1e-9, max: 1 - 1e-9, noNaN: true}), {minLength: 8, maxLength: 8});
    for (const one of factors) {
      if (one.law.kind === "marche" || one.range === undefined) continue;
      const [least, most] = one.range;
      fc.assert(
        fc.property(point, (u) => {
          const drawn = drawValue(one, u);
          const rows = typeof drawn === "object" ? Object.values(drawn) : [drawn];
          for (const [i, row] of rows.entries())
            for (const [j, x] of [row].flat().entries()) {
              const original = [Object.values(one.value as object)[i]].flat()[j];
              const was = typeof one.value === "number" ? one.value : Number(original);
              expect(x, one.id).toBeGreaterThanOrEqual(Math.min(least, was) - 1e-9);
              expect(x, one.id).toBeLessThanOrEqual(Math.max(most, was) + 1e-9);
            }
          if (one.law.kind === "parts")
            expect(
              (drawn as number[]).reduce((a, b) => a + b, 0),
              one.id
            ).toBeCloseTo(1, 9);
        }),
        {numRuns: 20}
      );
    }
  });

  test("worlds of a design do not change when more are asked", () => {
    const design = {factors, years: 6};
    const dimensions = designDimensions(design);
    const [few, many] = [8, 32].map((n) => nestedLatinHypercube("essai", n, dimensions));
    expect(drawWorld(design, few[7])).toEqual(drawWorld(design, many[7]));
  });

  test("one coordinate a number, a share, a word, a path", () => {
    const design = {factors, years: 6};
    const [point] = nestedLatinHypercube("essai", 1, designDimensions(design));
    const place = placeOf(design, drawWorld(design, point));
    expect(place).toHaveLength(coordinatesOf(design).length);
    expect(place.every(Number.isFinite)).toBe(true);
    const shares = coordinatesOf(design).flatMap(({factor: of}, i) =>
      of === "attribution.classWeights" ? [place[i]] : []
    );
    expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
  });
});

describe("paths", () => {
  const walk = factor(1, [0.8, 1.1], {kind: "marche", step: "pas"});

  test("begin in the range and stay in it, whatever the step", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({min: 1e-6, max: 1 - 1e-6, noNaN: true}), {minLength: 6, maxLength: 6}),
        fc.double({min: 0, max: 0.5, noNaN: true}),
        (u, step) => drawPath(walk, u, step).every((x) => x >= 0.8 - 1e-12 && x <= 1.1 + 1e-12)
      )
    );
  });

  test("a median step moves nothing; one standard deviation moves by the step", () => {
    const [first, second, third] = drawPath(walk, [0.5, 0.5, 0.8413447460685429], 0.01);
    expect(second).toBeCloseTo(first, 12);
    expect(third - second).toBeCloseTo(0.01, 9);
  });

  test("take one coordinate a year", () => {
    expect(dimensionsOf(walk, 6)).toBe(6);
  });
});

test("coordinates that lean have the correlation asked, and the same law", () => {
  const points = nestedLatinHypercube("penche", 4096, 2);
  const pairs = points.map(([a, b]) => [a, leaningCoordinate(b, a, 0.5)] as const);
  const mean = pairs.reduce((sum, [, v]) => sum + v, 0) / pairs.length;
  expect(mean).toBeCloseTo(0.5, 2);
  // Of Gauss's copula: the rank correlation is (6/π)·asin(ρ/2) = 0.4826.
  const covariance = pairs.reduce((sum, [u, v]) => sum + (u - 0.5) * (v - 0.5), 0) / pairs.length;
  expect(12 * covariance).toBeCloseTo(0.4826, 1);
});

describe("what is known on a day", () => {
  const hypothesis = {
    ...{description: "d", unit: "u", value: 1, status: "hypothese" as const, reason: "r", refit: false},
    range: [0, 2] as const,
    law: {kind: "triangulaire" as const},
    connuLe: "2016-12-31",
    later: [{connuLe: "2019-12-31", range: [0.5, 1] as const, reason: "publié depuis"}]
  };
  const on = (day: string) =>
    factorsOf({hypotheses: {essai: hypothesis}, convention: {...text, parameters: {}}, cadrage: []}, day);

  test("a range re-opened later is used from its day, and not before", () => {
    expect(on("2019-12-30").factors[0].range).toEqual([0, 2]);
    expect(on("2019-12-31").factors[0].range).toEqual([0.5, 1]);
  });

  test("evidence that is all later leaves nothing to draw from, which is told", () => {
    expect(on("2015-01-01")).toEqual({factors: [], later: [{id: "essai", connuLe: "2016-12-31"}]});
  });

  test("a law that is fixed is never drawn", () => {
    const fixed = {...hypothesis, law: {kind: "fixe" as const, reason: "barème"}};
    const {factors} = factorsOf(
      {hypotheses: {essai: fixed}, convention: {...text, parameters: {}}, cadrage: []},
      "2016-12-31"
    );
    expect(factors).toEqual([]);
  });
});
