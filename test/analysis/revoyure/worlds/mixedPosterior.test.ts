import seedrandom from "seedrandom";
import {describe, expect, test} from "vitest";
import {effortPosterior, gridSize} from "../../../../src/analysis/revoyure/learning/effortPosterior.js";
import {responseSurface} from "../../../../src/analysis/revoyure/learning/responseSurface.js";
import {effortDesign} from "../../../../src/analysis/revoyure/practice/effortDesign.js";
import {learntParameters} from "../../../../src/analysis/revoyure/practice/practiceStatistics.js";
import {mixedPosterior} from "../../../../src/analysis/revoyure/worlds/mixedPosterior.js";
import {practiceInWorlds, practiceMeans} from "../../../../src/analysis/revoyure/worlds/practiceInWorlds.js";
import {systematicWorlds} from "../../../../src/analysis/revoyure/worlds/systematicWorlds.js";
import {gridLaw} from "../../../../src/analysis/statistics/gridLaw.js";
import {highestDensity} from "../../../../src/analysis/statistics/highestDensity.js";
import {normalQuantile} from "../../../../src/analysis/statistics/normalQuantile.js";

/** One figure a parameter, which answers 0.2 × its own effort, about the place of the world; chance 0.02, worlds 0.06. */
function laboratory(seed: string) {
  const draw = seedrandom(seed);
  const normal = () => normalQuantile(Math.max(1e-9, draw()));
  const world = () => learntParameters.map(() => 0.06 * normal());
  const figuresAt = (place: readonly number[], efforts: readonly number[]) =>
    efforts.map((effort, s) => ({value: 0.4 + place[s] + 0.2 * effort + 0.02 * normal(), n: 100}));
  return {draw, world, figuresAt};
}

describe("mixedPosterior", () => {
  const {draw, world, figuresAt} = laboratory("mélange");
  const places = Array.from({length: 66}, world);
  const points = effortDesign(3, "mélange");
  const ranks = points.map((_, r) => 2 * r);
  const runs = points.map((point, r) => figuresAt(places[ranks[r]], point));
  const wide = learntParameters.map((_, own) =>
    responseSurface(
      points,
      runs.map((run) => run[own]),
      own
    )
  );
  const origins = places.map(() => learntParameters.map(() => 0));
  const within = practiceInWorlds(
    {points, ranks, figures: runs},
    {
      ...{wide},
      worlds: {means: places.map((place) => place.map((own) => 0.4 + own)), origins}
    }
  );
  const priors = learntParameters.map(() => new Array<number>(gridSize).fill(1 / gridSize));
  const grid = priors[0].map((_, k) => k / (gridSize - 1));
  const learn = (observed: ReturnType<typeof figuresAt>, context: readonly number[]) => {
    const evidence = observed.map((one, s) => ({surface: wide[s], observed: one}));
    const law = effortPosterior(evidence, {priors, seed: "m"});
    return {law, mixed: mixedPosterior(evidence, {wide: law, within, context, priors, seed: "m"})};
  };

  test("what sets worlds apart is in the variance of the wide surfaces, and taken off those within", () => {
    for (const s of [0, 3]) {
      expect(Math.sqrt(wide[s].variance.constant)).toBeGreaterThan(0.045);
      expect(Math.sqrt(within.surfaces[s].variance.constant)).toBeLessThan(0.03);
    }
  });

  test("over truths in worlds that it never saw, intervals hold the effort nine times in ten", () => {
    let held = 0;
    const truths = 5;
    for (let truth = 0; truth < truths; truth++) {
      const efforts = learntParameters.map(() => draw());
      const {mixed} = learn(
        figuresAt(world(), efforts),
        places.map(() => 0)
      );
      efforts.forEach((effort, p) => {
        const {low, high} = highestDensity(grid, mixed.marginals[p], 0.9);
        if (low <= effort && effort <= high) held++;
      });
    }
    // 30 intervals: 0.9 less four standard errors.
    expect(held / (truths * learntParameters.length)).toBeGreaterThan(0.68);
  }, 120_000);

  test("other figures that single out the true world let the effort be told as well as inside it", () => {
    const [truth, effort] = [7, 0.5];
    const observed = figuresAt(
      places[truth],
      learntParameters.map(() => effort)
    );
    const {law, mixed} = learn(
      observed,
      places.map((_, w) => (w === truth ? 0 : -40))
    );
    expect(mixed.weighed.effectiveSize).toBeCloseTo(1, 1);
    // Twenty worlds are kept all the same: the mixture is narrower than the wide law by what the year says, not surer than that.
    const deviation = (marginals: readonly (readonly number[])[]) =>
      gridLaw(grid, marginals[0], []).deviation;
    expect(deviation(mixed.marginals)).toBeLessThanOrEqual(1.1 * deviation(law.marginals));
    expect(mixed.components.reduce((sum, {times}) => sum + times, 0)).toBe(32);
    expect(mixed.marginals[0].reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
  });
});

test("worlds are picked at equal steps of their weights, as many in all as asked", () => {
  expect(systematicWorlds([0.5, 0.25, 0, 0.25], 4)).toEqual([
    {world: 0, times: 2},
    {world: 1, times: 1},
    {world: 3, times: 1}
  ]);
  const picked = systematicWorlds(new Array<number>(100).fill(0.01), 48);
  expect(picked.reduce((sum, {times}) => sum + times, 0)).toBe(48);
  expect(Math.max(...picked.map(({times}) => times))).toBe(1);
});

test("means of worlds are drawn together by what chance hides: 0.92 of the way, by hand", () => {
  const rates = [0.4, 0.44, 0.5, 0.54];
  const counts = new Map([
    ["sous60.fragile", {successes: rates.map((x) => 100 * x), n: rates.map(() => 100)}],
    ["attributions", {successes: [10, 10, 10, 10]}]
  ]);
  const classes = ["fragile", "moyenne", "sans"];
  const means = practiceMeans(counts, {aciClasses: [], classes, perWorld: 2});
  expect(means.map(([share]) => share)).toEqual([expect.closeTo(0.424, 9), expect.closeTo(0.516, 9)]);
  expect(means.map((row) => row.at(-1))).toEqual([10, 10]);
});
