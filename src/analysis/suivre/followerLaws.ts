import {deterministicExp} from "../../core/numbers/deterministicExp.js";
import {deterministicLog} from "../../core/numbers/deterministicLog.js";
import {logGamma} from "../statistics/logGamma.js";
import type {BailleurGaps} from "./bailleurGaps.js";
import type {CalCounts} from "./calCounts.js";

/** What a world gives of each class: share of the low set where no commission follows, and where all do. */
export interface FollowingWorld {
  readonly others: readonly number[];
  readonly follows: readonly number[];
}

/** Rates of the commissions: by class, those that do not follow and those that do, and how alike each kind is. */
export interface FollowerRates {
  readonly others: readonly number[];
  readonly follows: readonly number[];
  /** What the example of a kind weighs, in attributions. */
  readonly strengths: {readonly others: number; readonly follows: number};
}

/** How likely the counts of each commission are under some rates, all of them moved by one offset. */
export interface FollowerLaws {
  /** Log-likelihood of each were it not to follow. */
  readonly own: Float64Array;
  /** Of each: likelihood were it to follow, over that were it not. */
  readonly ratios: Float64Array;
}

/** Odds beyond which counts are taken as certain of nothing more: a model is never that sure. */
const mostLog = 50;
/** No kind of commission is all of one side. */
const leastRate = 0.01;
/** Attributions up to which a likelihood is a short product; beyond, gamma functions are faster. */
const shortProduct = 16;

/**
 * Reads how likely the counts of the commissions are under some rates, by offset: beta-binomial laws, class by class, about the rate of
 * their kind and the gap of their bailleur. What was last read of a kind in a class is kept: a chain that moves one rate has the rest of
 * them as they were.
 */
export function followerLawsReader(
  cals: readonly CalCounts[],
  {offsets, gaps}: {offsets: readonly number[]; gaps: BailleurGaps}
): (rates: FollowerRates) => FollowerLaws[] {
  const classes = (cals[0]?.n ?? []).map((_, g) => distinctCounts(cals, g));
  const kept = new Map<string, {key: string; logs: Float64Array[]}[]>();
  const logsOf = (
    kind: "others" | "follows",
    g: number,
    {rate, strength}: {rate: number; strength: number}
  ) => {
    const place = `${kind} ${g}`;
    const key = `${rate} ${strength}`;
    const known = kept.get(place) ?? [];
    const found = known.find((one) => one.key === key);
    if (found) return found.logs;
    const logs = offsets.map((offset) =>
      logLikelihoods(
        classes[g],
        gaps[kind][g].map((gap) => betaLaw(rate + gap + offset, strength)),
        strength
      )
    );
    // Where the chain stands, and where it looks.
    kept.set(place, [{key, logs}, ...known].slice(0, 2));
    return logs;
  };
  return ({others, follows, strengths}) => {
    const without = others.map((rate, g) => logsOf("others", g, {rate, strength: strengths.others}));
    const within = follows.map((rate, g) => logsOf("follows", g, {rate, strength: strengths.follows}));
    return offsets.map((_, k): FollowerLaws => {
      const own = summed(classes, without, {k, cals: cals.length});
      const ratios = summed(classes, within, {k, cals: cals.length});
      for (let c = 0; c < cals.length; c++)
        ratios[c] = deterministicExp(Math.min(mostLog, Math.max(-mostLog, ratios[c] - own[c])));
      return {own, ratios};
    });
  };
}

/** Counts of a class, those of each bailleur once, and which of them each commission has. */
interface DistinctCounts {
  readonly bailleur: readonly number[];
  readonly low: readonly number[];
  readonly n: readonly number[];
  readonly of: Int32Array;
}

function distinctCounts(cals: readonly CalCounts[], g: number): DistinctCounts {
  const places = new Map<string, number>();
  const [bailleurs, low, n]: number[][] = [[], [], []];
  const of = Int32Array.from(cals, (cal) => {
    const key = `${cal.bailleur} ${cal.low[g]} ${cal.n[g]}`;
    const place = places.get(key) ?? n.length;
    if (place === n.length) {
      places.set(key, place);
      bailleurs.push(cal.bailleur);
      low.push(cal.low[g]);
      n.push(cal.n[g]);
    }
    return place;
  });
  return {bailleur: bailleurs, low, n, of};
}

function summed(
  classes: readonly DistinctCounts[],
  logs: readonly (readonly Float64Array[])[],
  {k, cals}: {k: number; cals: number}
): Float64Array {
  const sums = new Float64Array(cals);
  classes.forEach(({of}, g) => {
    const own = logs[g][k];
    for (let c = 0; c < cals; c++) sums[c] += own[of[c]];
  });
  return sums;
}

/** A beta law about a rate, and the logarithm of what makes it a whole. */
interface BetaLaw {
  readonly a: number;
  readonly b: number;
  readonly whole: number;
}

function betaLaw(rate: number, strength: number): BetaLaw {
  const a = Math.min(1 - leastRate, Math.max(leastRate, rate)) * strength;
  const b = strength - a;
  return {a, b, whole: logGamma(strength) - logGamma(a) - logGamma(b)};
}

/** Beta-binomial log-likelihood of each count under the law of its bailleur, without what no law changes. */
function logLikelihoods(
  {bailleur, low, n}: DistinctCounts,
  laws: readonly BetaLaw[],
  strength: number
): Float64Array {
  return Float64Array.from(low, (k, i) => {
    const {a, b, whole} = laws[bailleur[i]];
    if (n[i] > shortProduct)
      return whole + logGamma(a + k) + logGamma(b + n[i] - k) - logGamma(strength + n[i]);
    let product = 1;
    for (let j = 0; j < n[i]; j++) product *= (j < k ? a + j : b + j - k) / (strength + j);
    return deterministicLog(product);
  });
}
