import {deterministicExp} from "../../core/numbers/deterministicExp.js";
import {deterministicLog} from "../../core/numbers/deterministicLog.js";
import {type BetaPrior, betaBinomialPrior} from "../statistics/betaBinomialPrior.js";
import {betaCdf} from "../statistics/betaCdf.js";
import type {Interval, Proportion} from "../statistics/interval.js";
import {logGamma} from "../statistics/logGamma.js";
import type {PosteriorRate} from "../statistics/posteriorRate.js";
import type {ShareObjective} from "./shareObjective.js";

/** How far on the good side of the objective a unit that follows it may be, in [0, 1]: it is met, not overshot. */
const reach = 0.2;

/**
 * Practices of units of one kind as a mixture: a share of them follows the objective, at any rate within `reach` on its
 * good side; the others practise alike, on either side. Commissions comply or do not: one common law would draw those that do
 * towards those that do not.
 */
export interface Compliance {
  /** Share of the units that follow, in (0, 1). */
  readonly following: number;
  /** Law of the rates of the others. */
  readonly others: BetaPrior;
}

/** Strengths among which the likelihood chooses that of the others: what their example weighs, in attributions. */
const strengths = [2, 5, 10, 20, 40, 80];
const rounds = 40;

/** Fits the mixture to the counts (expectation and maximisation; Dempster, Laird & Rubin 1977), from units half of which follow. */
export function fitCompliance(units: readonly Proportion[], objective: ShareObjective): Compliance {
  let following = 0.5;
  let others = startOf(units);
  for (let round = 0; round < rounds; round++) {
    const weights = units.map((unit) =>
      followsProbability(unit, {compliance: {following, others}, objective})
    );
    // One unit of each kind is supposed beforehand: neither is ever ruled out.
    following = (weights.reduce((sum, w) => sum + w, 0) + 1) / (units.length + 2);
    others = othersOf(units, weights);
  }
  return {following, others};
}

/** All the units taken together, by their moments; any rate alike where they are all at one end. */
function startOf(units: readonly Proportion[]): BetaPrior {
  const all = units.every(({successes, n}) => successes === n);
  if (all || units.every(({successes}) => successes === 0)) return {a: 1, b: 1};
  return betaBinomialPrior(units, {maxStrength: strengths[strengths.length - 1]});
}

/** Rate of a unit once its count is seen, and the probability that it is on the good side. */
export function complianceOf(
  {successes, n}: Proportion,
  {compliance, objective}: {compliance: Compliance; objective: ShareObjective},
  confidence = 0.95
): PosteriorRate & {readonly reached: number; readonly follows: number} {
  const {target, direction} = objective;
  const follows = followsProbability({successes, n}, {compliance, objective});
  const {a, b} = compliance.others;
  const other = {a: a + successes, b: b + n - successes};
  const free = {a: 1 + successes, b: 1 + n - successes};
  const side = sideOf(objective);
  const [from, to] = [betaCdf(side.low, free), betaCdf(side.high, free)];
  const kept = Math.max(Number.MIN_VALUE, to - from);
  const good = (x: number) => Math.min(1, Math.max(0, (betaCdf(x, free) - from) / kept));
  const cdf = (x: number) => follows * good(x) + (1 - follows) * betaCdf(x, other);
  const below = betaCdf(target, other);
  const reached = follows + (1 - follows) * (direction === "atLeast" ? 1 - below : below);
  return {
    mean: follows * meanOf(free, {kept, side}) + ((1 - follows) * other.a) / (other.a + other.b),
    below: direction === "atLeast" ? 1 - reached : reached,
    ...intervalOf(cdf, confidence),
    reached,
    follows
  };
}

function followsProbability(
  {successes, n}: Proportion,
  {compliance: {following, others}, objective}: {compliance: Compliance; objective: ShareObjective}
): number {
  const free = {a: 1 + successes, b: 1 + n - successes};
  const {low, high} = sideOf(objective);
  const held = betaCdf(high, free) - betaCdf(low, free);
  if (!(held > 0)) return 0;
  const good = logBeta(free.a, free.b) + deterministicLog(held / (high - low));
  const other = logBeta(others.a + successes, others.b + n - successes) - logBeta(others.a, others.b);
  const odds = deterministicLog((1 - following) / following) + other - good;
  return odds > 700 ? 0 : 1 / (1 + deterministicExp(odds));
}

/** Law of the rates of those that do not follow: their mean, and the strength that makes their counts likeliest. */
function othersOf(units: readonly Proportion[], follows: readonly number[]): BetaPrior {
  const sum = (of: (unit: Proportion) => number) =>
    units.reduce((total, unit, i) => total + (1 - follows[i]) * of(unit), 0);
  // A unit of one half success over one attribution keeps the mean off the ends.
  const centre = (sum(({successes}) => successes) + 0.5) / (sum(({n}) => n) + 1);
  const laws = strengths.map((strength) => ({a: centre * strength, b: (1 - centre) * strength}));
  const scores = laws.map(({a, b}) =>
    sum(({successes, n}) => logBeta(a + successes, b + n - successes) - logBeta(a, b))
  );
  return laws[scores.indexOf(Math.max(...scores))];
}

function sideOf({target, direction}: ShareObjective): Interval {
  return direction === "atLeast"
    ? {low: target, high: Math.min(1, target + reach)}
    : {low: Math.max(0, target - reach), high: target};
}

/** Mean of a beta law kept within a side: that of the next law, by the ratio of what each keeps. */
function meanOf({a, b}: BetaPrior, {kept, side: {low, high}}: {kept: number; side: Interval}): number {
  const next = {a: a + 1, b};
  return ((a / (a + b)) * (betaCdf(high, next) - betaCdf(low, next))) / kept;
}

function intervalOf(cdf: (x: number) => number, confidence: number): Interval {
  const quantile = (p: number) => {
    let [low, high] = [0, 1];
    for (let i = 0; i < 40; i++) {
      const middle = (low + high) / 2;
      if (cdf(middle) < p) low = middle;
      else high = middle;
    }
    return (low + high) / 2;
  };
  return {low: quantile((1 - confidence) / 2), high: quantile(0.5 + confidence / 2)};
}

function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}
