import {expect, test} from "vitest";
import {readCoverage} from "../../bench/couverture.js";
import {revoyureCoverage} from "../../bench/revoyureCoverage.js";
import {sensitivityInputs} from "../../src/files/sensitivityFile.js";

const kept = readCoverage();

test("the kept coverage was measured on today's data: `npm run couverture -- --write` measures it again", () => {
  expect(kept.inputs).toBe(sensitivityInputs());
  expect(kept.counts.every(({years}) => years >= 200)).toBe(true);
});

test("over 200 drawn years of effort 0.4, the 90 % intervals of what is learnt hold it in 86 to 94 %", () => {
  const learnt = kept.counts.filter((count) => count.learnt > count.years / 2);
  expect(learnt.map(({reading, quantity}) => `${reading} ${quantity}`)).toEqual(
    expect.arrayContaining(["intensive effort.fragile", "extensive effort.fragile", "extensive effort.aci"])
  );
  const rate =
    learnt.reduce((sum, {covered}) => sum + covered, 0) / learnt.reduce((sum, {years}) => sum + years, 0);
  expect(rate).toBeGreaterThanOrEqual(0.86);
  expect(rate).toBeLessThanOrEqual(0.94);
  // Each alone is known to two points only: one standard error of 200 years.
  for (const {covered, years} of learnt) {
    expect(covered / years).toBeGreaterThan(0.82);
    expect(covered / years).toBeLessThan(0.98);
  }
});

test("what a bilan cannot tell keeps an interval that is nearly all of what was plausible before", () => {
  for (const {covered, years, meanWidth} of kept.counts.filter((count) => count.learnt <= count.years / 2)) {
    expect(covered).toBeGreaterThan(0.95 * years);
    expect(meanWidth).toBeGreaterThan(0.7);
  }
});

test("without any effort, alarms come no oftener than the report states", () => {
  expect(kept.alarms!.interval[0]).toBeLessThanOrEqual(kept.alarms!.stated);
});

test("a few years drawn today agree with what was kept", () => {
  const [{alarms}, {counts}] = revoyureCoverage({
    truths: [0, 0.4].map((effort) => ({effort, drift: false})),
    ...{laboratories: 1, years: 5, seed: "essai"}
  });
  const learnt = counts.filter((count) => count.learnt > count.years / 2);
  const drawn = learnt.reduce((sum, {years}) => sum + years, 0);
  const covered = learnt.reduce((sum, count) => sum + count.covered, 0);
  // 30 intervals of 5 years: 90 % of them less four standard errors of what chance makes of 30.
  expect(covered / drawn).toBeGreaterThan(0.68);
  expect(alarms!.alarmed).toBeLessThanOrEqual(2);
}, 600_000);
