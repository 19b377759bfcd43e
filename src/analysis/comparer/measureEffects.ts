import {mean} from "../statistics/mean.js";
import type {Compared} from "./comparePaired.js";
import {type Effect, type EffectThresholds, thresholdOf} from "./effect.js";
import {inForceOf, type Outcome, outcomeLabel} from "./outcomes.js";
import {pairedDifference} from "./pairedDifference.js";
import {pairedPValue} from "./pairedPValue.js";
import {verdictOf} from "./verdictOf.js";
import {type MeasuredYear, yearlyMean} from "./yearlyMean.js";

export interface MeasureOptions {
  /** The effect is the mean of these years. */
  readonly years: readonly MeasuredYear[];
  /** Of the intervals; its complement is the level of the tests. */
  readonly confidence: number;
  readonly thresholds: EffectThresholds;
  /** Adjusts the p-values of the family: `holm`, or `benjaminiHochberg` where many units are screened. */
  readonly adjust: (pValues: readonly number[]) => number[];
}

/** Paired effects on a family of outcomes, each with its interval and what can be said of it. */
export function measureEffects(
  {reference, other}: {reference: Compared; other: Compared},
  family: readonly Outcome[],
  {years, confidence, thresholds, adjust}: MeasureOptions
): Effect[] {
  const measured = family.map((outcome) => {
    const scale = outcome.unit === "share" ? 100 : 1;
    const [before, after] = [reference, other].map((compared) => yearlyMean(compared, outcome, years));
    return {outcome, before, after, ...pairsOf(before, after, {scale, confidence})};
  });
  const adjusted = adjust(measured.map(({p}) => p));
  return measured.map(({outcome, before, after, difference, p}, i) => ({
    id: outcome.id,
    label: outcomeLabel(
      outcome,
      [reference, other].map(({objectives}) => inForceOf(objectives))
    ),
    unit: outcome.unit,
    reference: meanOfKnown(before),
    other: meanOfKnown(after),
    difference,
    p,
    pAdjusted: adjusted[i],
    verdict: verdictOf(difference, adjusted[i], {
      level: 1 - confidence,
      least: thresholdOf(outcome.unit, thresholds)
    })
  }));
}

function pairsOf(
  before: Float64Array,
  after: Float64Array,
  {scale, confidence}: {scale: number; confidence: number}
): Pick<Effect, "difference" | "p"> {
  const [was, is] = [before, after].map((values) => values.map((value) => scale * value));
  const difference = pairedDifference({before: was, after: is}, confidence);
  return {difference, p: pairedPValue(difference)};
}

function meanOfKnown(values: Float64Array): number {
  return mean(Array.from(values).filter((value) => !Number.isNaN(value)));
}
