import {type EffectThresholds, thresholdOf} from "../comparer/effect.js";
import {pairedPValue} from "../comparer/pairedPValue.js";
import {verdictOf} from "../comparer/verdictOf.js";
import {holm} from "../statistics/holm.js";
import type {JudgedShare, OutcomeShares} from "./decomposition.js";

/** Says of each clause's share whether it differs from chance (Holm over all shares of the family) and whether it matters. */
export function judgeShares(
  family: readonly OutcomeShares[],
  {confidence, thresholds}: {confidence: number; thresholds: EffectThresholds}
): OutcomeShares<JudgedShare>[] {
  const adjusted = holm(
    family.flatMap(({shares, n}) => shares.map(({value, se}) => pairedPValue({mean: value, se, n})))
  );
  let next = 0;
  return family.map((outcome) => ({
    ...outcome,
    shares: outcome.shares.map(({value, se}) => {
      const pAdjusted = adjusted[next++];
      return {
        value,
        se,
        pAdjusted,
        verdict: verdictOf({mean: value, se, n: outcome.n}, pAdjusted, {
          level: 1 - confidence,
          least: thresholdOf(outcome.unit, thresholds)
        })
      };
    })
  }));
}
