import {expect, test} from "vitest";
import {revoyureCoverage} from "../../bench/revoyureCoverage.js";

test("over a few years drawn today, the 90 % intervals of what is learnt hold the true effort", () => {
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
