import {deterministicExp} from "../../core/numbers/deterministicExp.js";
import type {BetaPrior} from "./betaBinomialPrior.js";
import {betaCdf} from "./betaCdf.js";
import type {Interval, Proportion} from "./interval.js";
import {logGamma} from "./logGamma.js";

/** Rate of a unit drawn towards those of its kind, and the beta law that has its mean and its spread. */
export interface PooledRate extends Interval {
  readonly mean: number;
  readonly law: BetaPrior;
}

export interface HierarchicalRates {
  /** Centre of the rates of the kind. */
  readonly centre: number;
  /** In the order of the units; undefined for one without trials, of which only the kind is known. */
  readonly rates: readonly (PooledRate | undefined)[];
}

/** Means and strengths that the law of the rates may have: even odds on the first, on the logarithm of the second. */
const means = Array.from({length: 49}, (_, i) => (i + 1) / 50);
const strengths = Array.from({length: 11}, (_, i) => 2 ** (i + 0.5));
/** Laws of the kind that weigh less change no digit that is told. */
const least = 1e-4;
/** An end of an interval is told to a millionth. */
const halvings = 20;

/**
 * Rates of units of one kind, each drawn towards the others by as much as its own trials leave: beta laws whose own law is not known
 * (Gelman & al., "Bayesian Data Analysis", 2013, 5.3), over a grid of it. What few units leave open of it widens the intervals.
 * Undefined where fewer than two units have trials.
 */
export function hierarchicalRates(
  units: readonly Proportion[],
  {confidence = 0.95}: {confidence?: number} = {}
): HierarchicalRates | undefined {
  const seen = units.filter(({n}) => n > 0);
  if (seen.length < 2) return undefined;
  const laws = means.flatMap((centre) =>
    strengths.map((strength) => ({a: centre * strength, b: (1 - centre) * strength}))
  );
  const logs = laws.map((law) => seen.reduce((sum, unit) => sum + logOf(unit, law), 0));
  const best = Math.max(...logs);
  const weights = logs.map((log) => deterministicExp(log - best));
  const total = weights.reduce((a, b) => a + b, 0);
  const kept = laws
    .map((law, i) => ({...law, weight: weights[i] / total}))
    .filter(({weight}) => weight >= least);
  const mass = kept.reduce((sum, {weight}) => sum + weight, 0);
  const mixture = kept.map((law) => ({...law, weight: law.weight / mass}));
  return {
    centre: mixture.reduce((sum, {a, b, weight}) => sum + (weight * a) / (a + b), 0),
    rates: units.map((unit) => (unit.n > 0 ? pooled(unit, mixture, confidence) : undefined))
  };
}

type Mixture = readonly (BetaPrior & {readonly weight: number})[];

function pooled({successes, n}: Proportion, mixture: Mixture, confidence: number): PooledRate {
  const laws = mixture.map(({a, b, weight}) => ({a: a + successes, b: b + n - successes, weight}));
  const mean = laws.reduce((sum, {a, b, weight}) => sum + (weight * a) / (a + b), 0);
  const square = laws.reduce(
    (sum, {a, b, weight}) => sum + (weight * a * (a + 1)) / ((a + b) * (a + b + 1)),
    0
  );
  const strength = (mean * (1 - mean)) / (square - mean * mean) - 1;
  const quantile = (p: number) => {
    let [low, high] = [0, 1];
    for (let i = 0; i < halvings; i++) {
      const middle = (low + high) / 2;
      const below = laws.reduce((sum, {weight, ...law}) => sum + weight * betaCdf(middle, law), 0);
      if (below < p) low = middle;
      else high = middle;
    }
    return (low + high) / 2;
  };
  return {
    mean,
    low: quantile((1 - confidence) / 2),
    high: quantile(0.5 + confidence / 2),
    law: {a: mean * strength, b: (1 - mean) * strength}
  };
}

/** Beta-binomial log-likelihood, without what no law changes. */
function logOf({successes, n}: Proportion, {a, b}: BetaPrior): number {
  const logBeta = (x: number, y: number) => logGamma(x) + logGamma(y) - logGamma(x + y);
  return logBeta(a + successes, b + n - successes) - logBeta(a, b);
}
