import {expect, test} from "vitest";
import type {OutcomeShares} from "../../../src/analysis/avenant/decomposition.js";
import {judgeShares} from "../../../src/analysis/avenant/judgeShares.js";
import {defaultThresholds as thresholds} from "../../../src/analysis/comparer/defaultThresholds.js";

const shared = (shares: OutcomeShares["shares"]): OutcomeShares => ({
  ...{id: "x", label: "X", unit: "count", whole: 0, alone: [], last: [], residual: 0, n: 3},
  shares
});
const verdicts = (family: readonly OutcomeShares[]) =>
  judgeShares(family, {confidence: 0.95, thresholds}).map(({shares}) => shares.map(({verdict}) => verdict));

test("each share is told from chance, from nothing and from too little", () => {
  // Three pairs: t(2, 0.975) = 4.30, so that 20 ± 1 is told and 20 ± 10 is not.
  expect(verdicts([shared([{value: 20, se: 1}])])).toEqual([["hausse"]]);
  expect(verdicts([shared([{value: -20, se: 1}])])).toEqual([["baisse"]]);
  expect(verdicts([shared([{value: 20, se: 10}])])).toEqual([["hasard"]]);
  expect(verdicts([shared([{value: 0, se: 0}])])).toEqual([["identique"]]);
  // Under ten ménages a year, whatever the certainty.
  expect(verdicts([shared([{value: 5, se: 0.01}])])).toEqual([["negligeable"]]);
});

test("the more shares are looked at, the more each must show", () => {
  // 20 ± 3 alone: t = 6.67, p = 0.0217 at two degrees of freedom (tables); among four, 4 × 0.0217 > 0.05.
  const own = {value: 20, se: 3};
  expect(verdicts([shared([own])])).toEqual([["hausse"]]);
  const blurred = {value: 1, se: 3};
  expect(verdicts([shared([own, blurred]), shared([blurred, blurred])])[0][0]).toBe("hasard");
  const {pAdjusted} = judgeShares([shared([own, blurred]), shared([blurred, blurred])], {
    ...{confidence: 0.95, thresholds}
  })[0].shares[0];
  expect(pAdjusted).toBeCloseTo(4 * 0.02175, 3);
});
