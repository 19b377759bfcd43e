import seedrandom from "seedrandom";
import {crps} from "../../statistics/crps.js";
import {intervalScore} from "../../statistics/intervalScore.js";
import {quantileSorted} from "../../statistics/quantile.js";
import {randomisedPit} from "../../statistics/randomisedPit.js";
import {binomialCounts, sampledCounts} from "../../statistics/sampledCounts.js";
import {wilsonInterval} from "../../statistics/wilsonInterval.js";
import type {ObservedPoint} from "./observedIndicator.js";
import type {Observation} from "./observeIndicators.js";
import {fanLevels, type Prediction} from "./projection.js";

/** Rates that one would have said without a model. */
export interface ReferenceRates {
  readonly persistence?: number;
  readonly objective?: number;
}

/** Members that a predictive distribution is brought to, at least, by drawing several counts from each replicate. */
const members = 2000;
/** Quantiles that stand for a binomial law. */
const referenceMembers = 200;

/** What a projection had said of one half-year, at the counts observed, and how the observation falls in it. */
export function judgePoint(
  prediction: Prediction,
  observation: Observation,
  {seed, references = {}}: {seed: string; references?: ReferenceRates}
): ObservedPoint {
  const {halfYear, fan} = prediction;
  if (observation.successes === undefined) return {halfYear, why: observation.why, fan};
  const {successes, n} = observation;
  if (fan.length === 0) return {halfYear, why: "La projection n’en disait rien.", fan};
  const draw = seedrandom(`confrontation/${seed}/${halfYear}`);
  const ensemble = ensembleOf(prediction, n, draw);
  const scale = n ?? 1;
  const value = successes / scale;
  const outcomes = ensemble.map((count) => count / scale);
  const levels = fanLevels.map((level) => quantileSorted(outcomes, level));
  const [q05, q25, , q75, q95] = levels;
  const inside = (low: number, high: number) => value >= low && value <= high;
  const against = (rate: number | undefined) =>
    rate === undefined || n === undefined ? undefined : crps(binomialShares(rate, n), value);
  return {
    halfYear,
    observed: {successes, ...(n !== undefined && {n, wilson: wilsonInterval({successes, n})}), value},
    fan: levels,
    pit: randomisedPit(ensemble, successes, draw()),
    crps: crps(outcomes, value),
    intervalScore50: intervalScore({low: q25, high: q75}, {observed: value, alpha: 0.5}),
    intervalScore90: intervalScore({low: q05, high: q95}, {observed: value, alpha: 0.1}),
    inside50: inside(q25, q75),
    inside90: inside(q05, q95),
    reference: {persistence: against(references.persistence), objective: against(references.objective)}
  };
}

/** Counts that the projection admits at the number of lines observed, in ascending order. */
function ensembleOf(
  {successes, n: simulated}: Prediction,
  size: number | undefined,
  draw: () => number
): number[] {
  if (size === undefined || simulated === undefined) return [...successes].sort((a, b) => a - b);
  const used = successes.flatMap((x, i) => (simulated[i] > 0 ? [{successes: x, n: simulated[i]}] : []));
  const each = Math.ceil(members / used.length);
  return used
    .flatMap((replicate) => {
      const start = draw();
      const us = Array.from({length: each}, (_, j) => (j + start) / each);
      return sampledCounts(replicate, {size, us});
    })
    .sort((a, b) => a - b);
}

function binomialShares(rate: number, size: number): number[] {
  const us = Array.from({length: referenceMembers}, (_, i) => (i + 0.5) / referenceMembers);
  return binomialCounts({size, rate, us}).map((count) => count / size);
}
