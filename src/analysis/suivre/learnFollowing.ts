import seedrandom from "seedrandom";
import {deterministicExp} from "../../core/numbers/deterministicExp.js";
import {deterministicLog} from "../../core/numbers/deterministicLog.js";
import {betaCdf} from "../statistics/betaCdf.js";
import type {CalCounts} from "./calCounts.js";
import {type FollowerLaws, type FollowingWorld, followerLaws} from "./followerLaws.js";

/** Draws of what is not known once the counts are seen. */
export interface Following {
  /** [draw][bailleur]: share of its commissions that follow, as its practice is. */
  readonly shares: readonly Float64Array[];
  /** [draw][commission]: 1 where it follows. */
  readonly follows: readonly Uint8Array[];
  /** [draw]: rank of the world. */
  readonly worlds: readonly number[];
  /** How many worlds of equal weight the counts leave (Kish). */
  readonly effectiveWorlds: number;
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
const defaultDraws = 1000;

/**
 * Who follows the préconisations. Each commission (bailleur × commune) follows or does not, for good, in all classes that have an
 * objective (the extensive reading of the effort). A bailleur has a share of commissions that follow; those shares follow a beta law
 * that all bailleurs teach (partial pooling), with even odds on its mean and its strength. Rates of commissions stand about those of
 * their world where none follows, or where all do, by a beta law whose strength is learnt too. Exact on a grid, world by world; worlds
 * weigh what they make of the counts. What is returned are draws of that law.
 */
export function learnFollowing(
  cals: readonly CalCounts[],
  {bailleurs, worlds, seed, draws = defaultDraws}: LearnFollowingOptions
): Following {
  const priors = priorLaws();
  const byBailleur = Array.from({length: bailleurs}, (_, b) =>
    cals.flatMap((cal, c) => (cal.bailleur === b ? [c] : []))
  );
  const cells: Cell[] = [];
  worlds.forEach((world, w) => {
    if (!(world.weight > 0)) return;
    for (const laws of followerLaws(cals, world)) {
      const tables = byBailleur.map((own) => likelihoodByPlace(own, laws));
      priors.forEach((prior, p) => {
        let log = laws.base + deterministicLog(world.weight);
        for (const {log: scale, values} of tables) log += scale + deterministicLog(dot(prior, values));
        cells.push({world: w, laws, tables, prior: p, log});
      });
    }
  });
  const best = cells.reduce((most, {log}) => Math.max(most, log), Number.NEGATIVE_INFINITY);
  const weights = cells.map(({log}) => deterministicExp(log - best));
  const total = weights.reduce((a, b) => a + b, 0);
  const random = seedrandom(`suivre/${seed}`);
  const picked = systematic(weights, total, draws, random());
  const following = {
    shares: [] as Float64Array[],
    follows: [] as Uint8Array[],
    worlds: [] as number[],
    effectiveWorlds: effectiveWorlds(cells, weights, worlds.length)
  };
  for (const rank of picked) {
    const {world, laws, tables, prior} = cells[rank];
    const shares = Float64Array.from(tables, ({values}) =>
      placeIn(
        priors[prior].map((own, i) => own * values[i]),
        random
      )
    );
    following.worlds.push(world);
    following.shares.push(shares);
    following.follows.push(
      Uint8Array.from(cals, ({bailleur}, c) => {
        const odds = shares[bailleur] * laws.ratios[c];
        return random() * (odds + 1 - shares[bailleur]) < odds ? 1 : 0;
      })
    );
  }
  return following;
}

interface Cell {
  readonly world: number;
  readonly laws: FollowerLaws;
  readonly tables: readonly {readonly log: number; readonly values: Float64Array}[];
  readonly prior: number;
  readonly log: number;
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
function likelihoodByPlace(cals: readonly number[], {ratios}: FollowerLaws) {
  const logs = Float64Array.from({length: places}, (_, i) => {
    const share = (i + 0.5) / places;
    return cals.reduce((sum, c) => sum + deterministicLog(1 - share + share * ratios[c]), 0);
  });
  const log = logs.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  return {log, values: logs.map((one) => deterministicExp(one - log))};
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < one.length; i++) sum += one[i] * other[i];
  return sum;
}

/** A place drawn by its weight, anywhere in it. */
function placeIn(weights: Float64Array, random: () => number): number {
  const total = weights.reduce((a, b) => a + b, 0);
  let left = random() * total;
  let i = 0;
  while (i < weights.length - 1 && left >= weights[i]) left -= weights[i++];
  return (i + random()) / weights.length;
}

/** Ranks picked at equal steps of the cumulated weights. */
function systematic(weights: readonly number[], total: number, count: number, start: number): number[] {
  const ranks: number[] = [];
  let cumulated = 0;
  weights.forEach((weight, rank) => {
    cumulated += (weight / total) * count;
    while (ranks.length < count && ranks.length + start < cumulated) ranks.push(rank);
  });
  while (ranks.length < count) ranks.push(weights.length - 1);
  return ranks;
}

function effectiveWorlds(cells: readonly Cell[], weights: readonly number[], worlds: number): number {
  const own = new Float64Array(worlds);
  cells.forEach(({world}, i) => {
    own[world] += weights[i];
  });
  const total = own.reduce((a, b) => a + b, 0);
  return (total * total) / own.reduce((sum, weight) => sum + weight * weight, 0);
}
