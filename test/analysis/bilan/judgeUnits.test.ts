import seedrandom from "seedrandom";
import {describe, expect, test} from "vitest";
import {judgeUnits} from "../../../src/analysis/bilan/judgeUnits.js";
import {reaches} from "../../../src/analysis/bilan/shareObjective.js";
import {attributionsToKnow, yearsToKnow} from "../../../src/analysis/bilan/yearsToKnow.js";

const aci = {target: 0.45, direction: "atLeast"} as const;
const ceiling = {target: 0.5, direction: "atMost"} as const;
const one = (successes: number, n: number, objective: typeof aci | typeof ceiling = aci) =>
  judgeUnits([{id: "a", successes, n}], objective).units[0];

describe("legal arithmetic is in integers", () => {
  test.each([
    [9, 20, aci, true],
    [8, 20, aci, false],
    [45, 100, aci, true],
    [44, 100, aci, false],
    [5, 10, ceiling, true],
    [6, 11, ceiling, false]
  ] as const)("%i of %i", (successes, n, objective, reached) => {
    expect(reaches({successes, n}, objective)).toBe(reached);
  });
});

test("twelve first accesses at a true rate of 45 % miss the objective by chance more than once in two", () => {
  // P(X ≤ 5), n = 12, p = 0.45
  expect(one(5, 12).pValue).toBeCloseTo(0.5269, 4);
  expect(one(5, 12)).toMatchObject({legal: "non atteint", verdict: "indéterminé"});
});

test("funnel limits of twelve first accesses go from 12 to 70 %", () => {
  const {low, high} = one(5, 12).funnel!.limits95;
  expect(low).toBeCloseTo(0.124, 3);
  expect(high).toBeCloseTo(0.698, 3);
});

test("nothing is said of a practice over four attributions, the count is still told", () => {
  expect(one(4, 4)).toMatchObject({legal: "atteint", verdict: "trop peu", share: 1});
  expect(one(4, 4).posterior).toBeUndefined();
  expect(one(0, 0)).toEqual({id: "a", successes: 0, n: 0, legal: "sans objet", verdict: "trop peu"});
});

test("a verdict needs nine chances in ten, on either side and for either bound", () => {
  expect(one(70, 100).verdict).toBe("atteint");
  expect(one(20, 100).verdict).toBe("non atteint");
  expect(one(46, 100).verdict).toBe("indéterminé");
  expect(one(40, 100, ceiling).verdict).toBe("atteint");
  expect(one(60, 100, ceiling).verdict).toBe("non atteint");
});

test("a small unit is drawn towards the others: the same count says less than alone", () => {
  const others = Array.from({length: 30}, (_, i) => ({id: `c${i}`, successes: 50, n: 100}));
  const [small] = judgeUnits([{id: "a", successes: 1, n: 6}, ...others], aci).units;
  const alone = one(1, 6);
  expect(alone.verdict).toBe("non atteint");
  expect(small.verdict).toBe("indéterminé");
  expect(small.posterior!.mean).toBeGreaterThan(alone.posterior!.mean);
});

test("units far apart widen the funnel", () => {
  const apart = Array.from({length: 20}, (_, i) => ({id: `c${i}`, successes: i % 2 === 0 ? 20 : 70, n: 100}));
  const judged = judgeUnits(apart, aci);
  expect(judged.overdispersion!.applies).toBe(true);
  // z = ±5.03, so φ ≈ 25.3 and limits stand five times as far as about ± 9.7 points.
  expect(judged.units[0].funnel!.limits95.low).toBe(0);
  expect(judged.units[0].funnel!.limits95.high).toBeGreaterThan(0.9);
});

test("quartiers that meet the ceiling beside others that do not are never told not to", () => {
  // Seventeen quartiers of about 37: twelve at the ceiling, as 22 of 44 and 10 of 20, and five at two thirds.
  const met = [22, 10, 18, 15, 20, 17, 21, 16, 19, 12, 14, 23].map((x, i) => ({
    id: `q${i}`,
    successes: x,
    n: 2 * x
  }));
  const over = [25, 24, 28, 22, 26].map((x, i) => ({id: `r${i}`, successes: x, n: Math.round(1.5 * x)}));
  const {units} = judgeUnits([...met, ...over], ceiling);
  for (const {legal, verdict, posterior} of units.slice(0, 12)) {
    expect(legal).toBe("atteint");
    expect(verdict).not.toBe("non atteint");
    expect(posterior!.reached).toBeGreaterThan(0.1);
  }
  for (const {posterior} of units.slice(12)) expect(posterior!.reached).toBeLessThan(0.4);
});

test("verdicts and chances shown come out as often as they say, whether units follow or not", () => {
  const draw = seedrandom("conformité");
  const drawn = Array.from({length: 250}, () => {
    const share = draw();
    const common = 0.4 + 0.3 * draw();
    const truths = Array.from({length: 20}, () =>
      draw() < share
        ? 0.5 * Math.sqrt(draw())
        : Math.min(0.99, Math.max(0.01, common + 0.1 * (draw() + draw() - 1)))
    );
    const units = truths.map((rate, i) => {
      const n = 10 + Math.floor(60 * draw());
      return {id: String(i), n, successes: Array.from({length: n}, draw).filter((u) => u < rate).length};
    });
    return judgeUnits(units, ceiling).units.map(({verdict, posterior}, i) => ({
      good: truths[i] <= 0.5,
      verdict,
      reached: posterior!.reached
    }));
  }).flat();
  for (const [from, to] of [
    [0, 0.1],
    [0.1, 0.3],
    [0.3, 0.5],
    [0.5, 0.7],
    [0.7, 0.9],
    [0.9, 1]
  ]) {
    const kept = drawn.filter(({reached}) => reached >= from && reached <= to);
    expect(kept.length).toBeGreaterThan(60);
    const told = kept.reduce((sum, {reached}) => sum + reached, 0) / kept.length;
    const true_ = kept.filter(({good}) => good).length / kept.length;
    // Within ten points, beyond two standard errors of what chance makes of so many.
    expect(Math.abs(true_ - told)).toBeLessThan(0.1 + Math.sqrt(1 / kept.length));
  }
  const wrong = drawn.filter(({verdict, good}) => verdict === "non atteint" && good);
  expect(wrong.length / drawn.filter(({verdict}) => verdict === "non atteint").length).toBeLessThan(0.1);
});

test("a shortfall that all share widens no funnel, and a unit within its limit gives no alarm", () => {
  // Fifteen units at 56 % of about 400 for a ceiling of 50, spread as chance spreads them; then 535 of 959, as Roubaix.
  const sizes = Array.from({length: 15}, (_, i) => 300 + 20 * i);
  const units = sizes.map((n, i) => ({
    id: `c${i}`,
    n,
    successes: Math.round(n * (0.56 + 0.02 * ((i % 3) - 1)))
  }));
  const {overdispersion, units: judged} = judgeUnits(
    [...units, {id: "roubaix", successes: 535, n: 959}],
    ceiling
  );
  expect(overdispersion!.phi).toBeLessThan(1);
  expect(overdispersion!.applies).toBe(false);
  const {share, funnel, pValue} = judged[15];
  // P(X ≥ 535), n = 959, p = ½: z = 55.5 ÷ 15.48 less half a count, 3.55, so 0.0002. The 95 % limit is 50 + 3.2 points.
  expect(pValue).toBeCloseTo(0.0002, 4);
  expect(funnel!.limits95.high).toBeCloseTo(0.532, 2);
  expect(share!).toBeGreaterThan(funnel!.limits95.high);
});

test("the p-value and the limits are one law, overdispersion included", () => {
  const apart = Array.from({length: 20}, (_, i) => ({id: `c${i}`, successes: i % 2 === 0 ? 30 : 66, n: 100}));
  for (const {share, funnel, pValue} of judgeUnits(apart, aci).units) {
    expect(pValue! <= 0.025).toBe(share! < funnel!.limits95.low);
    expect(pValue! <= 0.001).toBe(share! < funnel!.limits998.low);
  }
  // 30 of 100 alone against 45 %: P(X ≤ 30) = 0.0015 (tables). Units that far apart make it no surprise.
  expect(one(30, 100).pValue).toBeCloseTo(0.0015, 4);
  expect(judgeUnits(apart, aci).units[0].pValue).toBeGreaterThan(0.05);
});

test("telling 35 % from 45 % takes about 150 first accesses, over as many years as it takes to see them", () => {
  const needed = attributionsToKnow(aci);
  expect(needed).toBeGreaterThanOrEqual(150);
  expect(needed).toBeLessThan(175);
  expect(yearsToKnow(150, 12)).toBe(13);
  expect(yearsToKnow(150, 0)).toBeUndefined();
});
