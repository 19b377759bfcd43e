import {expect, test} from "vitest";
import {
  readingEvidence,
  readingProbabilities
} from "../../../../src/analysis/revoyure/learning/readingEvidence.js";
import type {ResponseSurface} from "../../../../src/analysis/revoyure/learning/responseSurface.js";

const prior = Array.from({length: 101}, () => 1 / 101);
const known = {
  ...{own: 0, variance: {constant: 0.0001, between: 0}, inverse: [], standardised: []},
  ...{freedom: Number.POSITIVE_INFINITY, n: 1000}
};
/** 60 % without effort, 40 % with all of it, known to one point. */
const share: ResponseSurface = {...known, coefficients: [0.6, -0.2, 0, 0]};
/** Commissions that all move stay alike; a share that complies sets them apart: 1 + 4 e (1 − e), known to 0.1. */
const alike: ResponseSurface = {...known, coefficients: [1, 0, 0, 0], variance: {constant: 0.01, between: 0}};
const apart: ResponseSurface = {...alike, coefficients: [1, 4, -4, 0]};

function chances(effort: number, spread: number): number[] {
  const of = (surface: ResponseSurface) =>
    readingEvidence(
      [
        {surface: share, value: 0.6 - 0.2 * effort, n: 1000},
        {surface, value: spread}
      ],
      {own: 0, prior, others: [[0.5]]}
    );
  return readingProbabilities([[of(alike)], [of(apart)]]);
}

test("without effort the two readings are one practice: neither is told from the other", () => {
  // The spread of commissions that are alike, as both readings have it at effort 0: over the efforts that the share admits
  // (0 to 0.1), the extensive one asks for up to 0.36 more, three deviations, and had been left aside at 3 against 1 or more.
  const [intensive, extensive] = chances(0, 0.9);
  expect(intensive + extensive).toBeCloseTo(1, 9);
  expect(intensive).toBeLessThan(0.6);
});

test("with effort, the spread between commissions tells which one it is", () => {
  expect(chances(0.5, 1)[0]).toBeGreaterThan(0.99);
  expect(chances(0.5, 2)[1]).toBeGreaterThan(0.99);
});

test("evidence is a mean over the efforts of the prior", () => {
  // Two efforts alone, 0 and 1, alike before; 60 % seen is 20 deviations from the second: half of the density at 0.
  const two = prior.map((_, k) => (k === 0 || k === 100 ? 0.5 : 0));
  const {effort, none} = readingEvidence([{surface: share, value: 0.6, n: 1000}], {
    ...{own: 0, prior: two, others: [[0.5]]}
  });
  expect(none).toBeCloseTo(-Math.log(0.0001) / 2, 9);
  expect(effort).toBeCloseTo(none - Math.log(2), 9);
});
