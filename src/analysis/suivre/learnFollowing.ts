import seedrandom from "seedrandom";
import {deterministicExp} from "../../core/numbers/deterministicExp.js";
import {deterministicLog} from "../../core/numbers/deterministicLog.js";
import {type ChainState, differenceChain} from "../statistics/differenceChain.js";
import type {BailleurGaps} from "./bailleurGaps.js";
import type {CalCounts} from "./calCounts.js";
import {type CentrePriors, centrePriors, logPrior} from "./centrePriors.js";
import {
  type FollowerLaws,
  type FollowerRates,
  type FollowingWorld,
  followerLawsReader
} from "./followerLaws.js";
import type {FollowingHypotheses} from "./followingHypotheses.js";
import {type ShareTable, shareLaws, shareTable} from "./shareTables.js";

/** Draws of what is not known once the counts are seen. */
export interface Following {
  /** [draw][bailleur]: share of its commissions that follow, as its practice is. */
  readonly shares: readonly Float64Array[];
  /** [draw][commission]: 1 where it follows. */
  readonly follows: readonly Uint8Array[];
  /** [draw] */
  readonly rates: readonly FollowerRates[];
}

export interface LearnFollowingOptions {
  readonly bailleurs: number;
  readonly worlds: readonly FollowingWorld[];
  readonly gaps: BailleurGaps;
  readonly hypotheses: FollowingHypotheses;
  readonly seed: string;
  readonly draws?: number;
}

const defaultDraws = 400;
const burnIn = 900;
const thinning = 4;

/** A normal law by three of its points, exact up to its fifth moment (Gauss & Hermite): places in standard deviations, and their odds. */
const normalPoints = [-Math.sqrt(3), 0, Math.sqrt(3)];
const odds = [1 / 6, 2 / 3, 1 / 6];

/**
 * Who follows the préconisations. Each commission (bailleur × commune) follows or does not, for good, in all classes that have an
 * objective (the extensive reading of the effort). A bailleur has a share of commissions that follow; those shares follow a beta law
 * that all bailleurs teach (partial pooling). Rates of commissions stand about those of their kind, which worlds tell beforehand and the
 * file corrects, those of one bailleur together about what the simulation gives of it. Shares, laws of the shares and commissions are summed over exactly; the rates of the two
 * kinds are drawn by a chain. What is returned are draws.
 */
export function learnFollowing(
  cals: readonly CalCounts[],
  {bailleurs, worlds, gaps, hypotheses, seed, draws = defaultDraws}: LearnFollowingOptions
): Following {
  const laws = shareLaws(hypotheses);
  const byBailleur = Array.from({length: bailleurs}, (_, b) =>
    cals.flatMap((cal, c) => (cal.bailleur === b ? [c] : []))
  );
  const priors = centrePriors(worlds, hypotheses);
  const classes = priors.others.length;
  const random = seedrandom(`suivre/${seed}`);
  const offsets = normalPoints.map((place) => place * hypotheses.bailleurSpread);
  const lawsOf = followerLawsReader(cals, {offsets, gaps});
  const read = (point: readonly number[]): State | undefined => {
    const rates = ratesAt(point, classes);
    const prior = logPrior(rates, priors);
    if (prior === Number.NEGATIVE_INFINITY) return undefined;
    const followed = lawsOf(rates);
    const tables = byBailleur.map((own) => shareTable(own, {followed, odds}));
    const byLaw = laws.map((law) =>
      tables.reduce((sum, {log, values}) => sum + log + deterministicLog(dot(law, values)), 0)
    );
    const best = byLaw.reduce((most, log) => Math.max(most, log), Number.NEGATIVE_INFINITY);
    const weights = byLaw.map((log) => deterministicExp(log - best));
    const log = prior + best + deterministicLog(weights.reduce((a, b) => a + b, 0));
    return {point, rates, followed, tables, weights, log};
  };
  const start = startOf(priors);
  const states = differenceChain(read(start) as State, {
    read,
    paces: start.map((_, i) => (i < 2 * classes ? 0.01 : 0.5)),
    ...{random, burnIn, draws, thinning}
  });
  const following = {shares: [] as Float64Array[], follows: [] as Uint8Array[], rates: [] as FollowerRates[]};
  for (const state of states) keep(state);
  return following;

  function keep({rates, followed, tables, weights}: State): void {
    const law = laws[picked(weights, random)];
    const places = tables.map(({values}) =>
      picked(
        law.map((own, i) => own * values[i]),
        random
      )
    );
    const shares = Float64Array.from(places, (place) => (place + random()) / law.length);
    const moved = tables.map(({byOffset}, b) =>
      picked(
        byOffset.map((values) => values[places[b]]),
        random
      )
    );
    following.rates.push(rates);
    following.shares.push(shares);
    following.follows.push(
      Uint8Array.from(cals, ({bailleur}, c) => {
        const odds = shares[bailleur] * followed[moved[bailleur]].ratios[c];
        return random() * (odds + 1 - shares[bailleur]) < odds ? 1 : 0;
      })
    );
  }
}

/** Where the chain stands: rates of the two kinds by class, then the logarithms of their strengths. */
interface State extends ChainState {
  readonly rates: FollowerRates;
  /** By offset. */
  readonly followed: readonly FollowerLaws[];
  readonly tables: readonly ShareTable[];
  /** Of each law of the shares. */
  readonly weights: readonly number[];
}

function startOf({others, follows, likeness}: CentrePriors): number[] {
  const [least, most] = likeness.map(deterministicLog);
  const strength = (least + most) / 2;
  return [...others.map(({mean}) => mean), ...follows.map(({mean}) => mean), strength, strength];
}

function ratesAt(point: readonly number[], classes: number): FollowerRates {
  return {
    others: point.slice(0, classes),
    follows: point.slice(classes, 2 * classes),
    strengths: {
      others: deterministicExp(point[2 * classes]),
      follows: deterministicExp(point[2 * classes + 1])
    }
  };
}

function picked(
  weights: ArrayLike<number> & {reduce(add: (a: number, b: number) => number, from: number): number},
  random: () => number
): number {
  let left = random() * weights.reduce((a, b) => a + b, 0);
  let i = 0;
  while (i < weights.length - 1 && left >= weights[i]) left -= weights[i++];
  return i;
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < one.length; i++) sum += one[i] * other[i];
  return sum;
}
