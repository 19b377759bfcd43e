import seedrandom from "seedrandom";
import {deterministicExp} from "../../core/numbers/deterministicExp.js";
import {deterministicLog} from "../../core/numbers/deterministicLog.js";
import {betaCdf} from "../statistics/betaCdf.js";
import {normalQuantile} from "../statistics/normalQuantile.js";
import type {CalCounts} from "./calCounts.js";
import {centrePriors, logPrior} from "./centrePriors.js";
import {type FollowerLaws, type FollowerRates, type FollowingWorld, followerLaws} from "./followerLaws.js";

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
  readonly seed: string;
  readonly draws?: number;
}

/** Places of the share of a bailleur, and laws that those of all bailleurs may follow: a mean, and how alike they are. */
const places = 40;
const means = [0.05, 0.15, 0.25, 0.35, 0.45, 0.55, 0.65, 0.75, 0.85, 0.95];
const likenesses = [0.5, 1, 2, 4, 8, 16];
const defaultDraws = 400;
/** Steps of the chain that are left out while it finds its place and its pace, and steps from one draw to the next. */
const burnIn = 400;
const thinning = 2;

/**
 * How far the commissions of one bailleur stand together from the others of their kind, follow or not: its rents and its quartiers are its
 * own. In rates, with their odds (a normal law of three points).
 */
const offsets = [-0.06, -0.03, 0, 0.03, 0.06];
const offsetOdds = [0.0545, 0.2442, 0.4026, 0.2442, 0.0545];

/**
 * Who follows the préconisations. Each commission (bailleur × commune) follows or does not, for good, in all classes that have an
 * objective (the extensive reading of the effort). A bailleur has a share of commissions that follow; those shares follow a beta law
 * that all bailleurs teach (partial pooling). Rates of commissions stand about those of their kind, which worlds tell beforehand
 * and the file corrects. Shares, laws of the shares and commissions are summed over exactly; the rates of the two kinds are drawn by a
 * Metropolis chain that learns its pace (Haario, Saksman & Tamminen 2001) while it burns in. What is returned are draws.
 */
export function learnFollowing(
  cals: readonly CalCounts[],
  {bailleurs, worlds, seed, draws = defaultDraws}: LearnFollowingOptions
): Following {
  const laws = priorLaws();
  const byBailleur = Array.from({length: bailleurs}, (_, b) =>
    cals.flatMap((cal, c) => (cal.bailleur === b ? [c] : []))
  );
  const priors = centrePriors(worlds);
  const classes = priors.others.length;
  const random = seedrandom(`suivre/${seed}`);
  const normal = () => normalQuantile(Math.min(1 - 1e-12, Math.max(1e-12, random())));
  const read = (point: readonly number[]): State | undefined => {
    const rates = ratesAt(point, classes);
    const prior = logPrior(rates, priors);
    if (prior === Number.NEGATIVE_INFINITY) return undefined;
    const followed = offsets.map((offset) => followerLaws(cals, rates, offset));
    const tables = byBailleur.map((own) => tableOf(own, followed));
    const byLaw = laws.map((law) =>
      tables.reduce((sum, {log, values}) => sum + log + deterministicLog(dot(law, values)), 0)
    );
    const best = byLaw.reduce((most, log) => Math.max(most, log), Number.NEGATIVE_INFINITY);
    const weights = byLaw.map((log) => deterministicExp(log - best));
    const log = prior + best + deterministicLog(weights.reduce((a, b) => a + b, 0));
    return {point, rates, followed, tables, weights, log};
  };
  let state = read(startOf(priors)) as State;
  const scales = state.point.map((_, i) => (i < 2 * classes ? 0.01 : 0.5));
  const following = {shares: [] as Float64Array[], follows: [] as Uint8Array[], rates: [] as FollowerRates[]};
  for (let step = 0; step < burnIn + draws * thinning; step++) {
    // One coordinate at a time, each at a pace that accepts two moves in five.
    const moved = step % state.point.length;
    const pace = scales[moved] * normal();
    const next = read(state.point.map((value, i) => (i === moved ? value + pace : value)));
    const accepted =
      next !== undefined && deterministicLog(Math.max(1e-300, random())) < next.log - state.log;
    if (accepted) state = next;
    if (step < burnIn) scales[moved] *= accepted ? 1.12 : 0.93;
    if (step >= burnIn && (step - burnIn) % thinning === 0) keep(state);
  }
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
interface State {
  readonly point: readonly number[];
  readonly rates: FollowerRates;
  /** By offset. */
  readonly followed: readonly FollowerLaws[];
  readonly tables: readonly Table[];
  /** Of each law of the shares. */
  readonly weights: readonly number[];
  readonly log: number;
}

function startOf({others, follows}: ReturnType<typeof centrePriors>): number[] {
  const strength = deterministicLog(200);
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

/** Chance of each place under each law of the shares of bailleurs. */
function priorLaws(): Float64Array[] {
  return means.flatMap((mean) =>
    likenesses.map((strength) => {
      const law = {a: mean * strength, b: (1 - mean) * strength};
      let below = 0;
      return Float64Array.from({length: places}, (_, i) => {
        const upTo = i === places - 1 ? 1 : betaCdf((i + 1) / places, law);
        const chance = upTo - below;
        below = upTo;
        return Math.max(Number.MIN_VALUE, chance);
      });
    })
  );
}

/** Likelihood of the commissions of a bailleur at each place of its share, against its best one. */
interface Table {
  readonly log: number;
  readonly values: Float64Array;
  /** The same by offset: they sum to `values`. */
  readonly byOffset: readonly Float64Array[];
}

function tableOf(cals: readonly number[], followed: readonly FollowerLaws[]): Table {
  const logs = followed.map(({own, ratios}, k) => {
    const base = cals.reduce((sum, c) => sum + own[c], deterministicLog(offsetOdds[k]));
    return Float64Array.from({length: places}, (_, i) => {
      const share = (i + 0.5) / places;
      // A product of a few odds stays far from the ends of what a number holds: one logarithm does for eight of them.
      let log = base;
      let product = 1;
      for (let j = 0; j < cals.length; j++) {
        product *= 1 - share + share * ratios[cals[j]];
        if (j % 8 === 7) {
          log += deterministicLog(product);
          product = 1;
        }
      }
      return log + deterministicLog(product);
    });
  });
  const log = logs.reduce(
    (most, row) => row.reduce((a, b) => Math.max(a, b), most),
    Number.NEGATIVE_INFINITY
  );
  const byOffset = logs.map((row) => row.map((one) => deterministicExp(one - log)));
  const values = Float64Array.from({length: places}, (_, i) =>
    Math.max(
      Number.MIN_VALUE,
      byOffset.reduce((sum, row) => sum + row[i], 0)
    )
  );
  return {log, values, byOffset};
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < one.length; i++) sum += one[i] * other[i];
  return sum;
}
