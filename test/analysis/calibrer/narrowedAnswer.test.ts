import seedrandom from "seedrandom";
import {expect, test} from "vitest";
import {type NarrowedSources, narrowedAnswer} from "../../../src/analysis/calibrer/narrowedAnswer.js";
import type {WorldProjection} from "../../../src/analysis/mondes/projection.js";
import {normalQuantile} from "../../../src/analysis/statistics/normalQuantile.js";

const worlds = 100;
const replicates = 2;
const random = seedrandom("réponse resserrée");
const normal = () => normalQuantile(Math.max(1e-9, random()));

/** Of each world a number; the year shows it with chance, the difference of the last year is twice it with chance. */
const hidden = Array.from({length: worlds}, normal);
const futures = (of: (own: number) => number) =>
  hidden.flatMap((own) => Array.from({length: replicates}, () => of(own)));
const shown = futures((own) => own + 0.2 * normal());
const answer = futures((own) => 2 * own + 0.2 * normal());
const projection = (values: readonly number[]) =>
  ({
    ...{firstYear: 2017, worlds: {n: worlds, replicates}, futures: {écart: [values]}}
  }) as unknown as WorldProjection;

const sources = (observed: number): NarrowedSources => ({
  reference: projection(answer.map(() => 0)),
  convention: projection(answer),
  scenarios: ["sans", "avec"],
  year: {
    simulated: [{id: "vu", values: shown}],
    observed: [{id: "vu", values: [observed]}],
    ...{used: ["vu"], beyond: []}
  },
  outcomes: [{id: "écart", label: "écart", unit: "count"}],
  coordinates: [{id: "caché", label: "caché", unit: "value"}],
  places: hidden.map((own) => [own]),
  seed: "essai"
});

test("a year that shows what sets worlds apart moves the answer to it, and narrows its bar", () => {
  const {bars, hypotheses, effectiveSize} = narrowedAnswer(sources(1));
  // Regression of 2h + 0.2ε on h + 0.2ε at 1: 2 ÷ 1.04 = 1.92; what is left of it √(4 × 0.04 ÷ 1.04 + 0.04) = 0.44 over 2.01.
  expect(bars[0].before.mean).toBeCloseTo(0, 0);
  expect(bars[0].after.mean).toBeGreaterThan(1.7);
  expect(bars[0].after.mean).toBeLessThan(2.15);
  expect(bars[0].narrowing).toBeGreaterThan(0.7);
  expect(bars[0].narrowing).toBeLessThan(0.85);
  // The law of what sets worlds apart, at 1 ÷ 1.04: what is left of it is √(0.04 ÷ 1.04) = 0.2 of its spread.
  const [law] = hypotheses;
  expect(law.id).toBe("caché");
  expect(law.drawn).toEqual({low: Math.min(...hidden), high: Math.max(...hidden)});
  expect(law.after.mean).toBeGreaterThan(0.85);
  expect(law.after.mean).toBeLessThan(1.08);
  expect(law.narrowing).toBeGreaterThan(0.7);
  expect(law.narrowing).toBeLessThan(0.88);
  expect(effectiveSize).toBeLessThan(60);
});

test("a year that shows nothing leaves the bar as it was", () => {
  const blind = sources(0);
  const noise = shown.map(() => normal());
  const {bars, hypotheses} = narrowedAnswer({
    ...blind,
    year: {...blind.year, simulated: [{id: "vu", values: noise}]}
  });
  expect(Math.abs(bars[0].narrowing)).toBeLessThan(0.1);
  expect(Math.abs(hypotheses[0].narrowing)).toBeLessThan(0.1);
});

test("no law goes beyond what worlds draw, whatever the year shows", () => {
  const {hypotheses, bars} = narrowedAnswer(sources(10));
  const [{after, drawn}] = hypotheses;
  expect(after.high).toBe(drawn.high);
  expect(after.low).toBe(drawn.high);
  // The answer itself is told as it is extrapolated.
  expect(bars[0].after.low).toBeGreaterThan(10);
});
