import seedrandom from "seedrandom";
import {expect, test} from "vitest";
import {judgeUnits} from "../../../../src/analysis/bilan/judgeUnits.js";
import {benjaminiHochberg} from "../../../../src/analysis/statistics/benjaminiHochberg.js";

const aci = {target: 0.45, direction: "atLeast"} as const;
const sizes = Array.from({length: 60}, (_, i) => (i < 30 ? 3 + i : 10 * (i - 25)));

/** Sixty communes whose practice is the objective itself, whatever chance makes of it. */
function year(draw: () => number) {
  const units = sizes.map((n, i) => ({
    id: `c${i}`,
    n,
    successes: Array.from({length: n}, draw).filter((u) => u < aci.target).length
  }));
  const judged = judgeUnits(units, aci).units.filter(({pValue}) => pValue !== undefined);
  return {
    missed: judged.filter(({legal}) => legal === "non atteint").length / judged.length,
    notReached: judged.filter(({verdict}) => verdict === "non atteint").length / judged.length,
    alarm: benjaminiHochberg(judged.map(({pValue}) => pValue!)).some((adjusted) => adjusted <= 0.05)
  };
}

test("where every practice is the objective, half the counts miss it, few verdicts and hardly any alarm say so", () => {
  const draw = seedrandom("fausses-alertes");
  const years = Array.from({length: 100}, () => year(draw));
  const mean = (pick: (one: (typeof years)[number]) => number) =>
    years.reduce((sum, one) => sum + pick(one), 0) / years.length;
  expect(mean(({missed}) => missed)).toBeGreaterThan(0.45);
  expect(mean(({notReached}) => notReached)).toBeLessThanOrEqual(0.1);
  // 5 % in the long run; 10 of 100 years is the 99 % limit of chance.
  expect(years.filter(({alarm}) => alarm).length).toBeLessThanOrEqual(10);
});
