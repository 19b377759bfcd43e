import {type BetaPrior, betaBinomialPrior} from "../statistics/betaBinomialPrior.js";
import {funnelLimits, funnelTail} from "../statistics/funnelLimits.js";
import type {Interval, Proportion} from "../statistics/interval.js";
import {type Overdispersion, overdispersion} from "../statistics/overdispersion.js";
import {type PosteriorRate, posteriorRate} from "../statistics/posteriorRate.js";
import {wilsonInterval} from "../statistics/wilsonInterval.js";
import {reaches, type ShareObjective} from "./shareObjective.js";

/** Under this number of attributions nothing is said of the practice of a unit. */
export const fewestForVerdict = 5;
/** Probability from which the practice is called reached or not reached. */
export const verdictProbability = 0.9;
/** Most attributions that the example of the other units may weigh: chance may make units look more alike than they are. */
const heaviestPrior = 100;
/** Fewer units than this teach nothing of one another. */
const fewestToShrink = 5;

export type Verdict = "atteint" | "non atteint" | "indéterminé" | "trop peu";

export interface JudgedUnit extends Proportion {
  readonly id: string;
  /** Integers alone: reached or not on these counts; "sans objet" over none. */
  readonly legal: "atteint" | "non atteint" | "sans objet";
  readonly verdict: Verdict;
  readonly share?: number;
  readonly wilson?: Interval;
  /** Rate drawn towards the other units, and probability that it reaches the objective. */
  readonly posterior?: PosteriorRate & {readonly reached: number};
  /** Where the share of a unit of this size falls 95 and 99.8 times in 100 when its practice is the objective itself. */
  readonly funnel?: {readonly limits95: Interval; readonly limits998: Interval};
  /** Probability of a share as far on the wrong side, or farther, by the law of the funnel: 0.025 at its 95 % limit. */
  readonly pValue?: number;
}

export interface Judgement {
  readonly objective: ShareObjective;
  readonly units: readonly JudgedUnit[];
  readonly prior: BetaPrior;
  readonly overdispersion?: Pick<Overdispersion, "phi" | "applies">;
}

/** Judges units of one kind against one objective: legal arithmetic beside what their small numbers let one say. */
export function judgeUnits(
  units: readonly (Proportion & {readonly id: string})[],
  objective: ShareObjective
): Judgement {
  const seen = units.filter(({n}) => n > 0);
  const prior = priorOf(seen);
  const spread = spreadOf(seen);
  const widen = spread?.applies ? Math.sqrt(spread.phi) : 1;
  return {
    objective,
    prior,
    ...(spread && {overdispersion: {phi: spread.phi, applies: spread.applies}}),
    units: units.map((unit) => judge(unit, {objective, prior, widen}))
  };
}

function judge(
  {id, successes, n}: Proportion & {readonly id: string},
  {objective, prior, widen}: {objective: ShareObjective; prior: BetaPrior; widen: number}
): JudgedUnit {
  const unit = {id, successes, n};
  if (n === 0) return {...unit, legal: "sans objet", verdict: "trop peu"};
  const legal = reaches(unit, objective) ? "atteint" : "non atteint";
  const share = successes / n;
  const wilson = wilsonInterval(unit);
  if (n < fewestForVerdict) return {...unit, legal, verdict: "trop peu", share, wilson};
  const {target, direction} = objective;
  const posterior = posteriorRate(unit, {prior, threshold: target});
  const reached = direction === "atLeast" ? 1 - posterior.below : posterior.below;
  return {
    ...unit,
    legal,
    verdict:
      reached >= verdictProbability
        ? "atteint"
        : 1 - reached >= verdictProbability
          ? "non atteint"
          : "indéterminé",
    share,
    wilson,
    posterior: {...posterior, reached},
    funnel: {
      limits95: funnelLimits({n, target, widen}, 0.95),
      limits998: funnelLimits({n, target, widen}, 0.998)
    },
    // The wrong side is the low one of the share, or of its complement.
    pValue:
      direction === "atLeast"
        ? funnelTail({successes, n}, {target, widen})
        : funnelTail({successes: n - successes, n}, {target: 1 - target, widen})
  };
}

/**
 * Spread of the units beyond chance, about their common share: that all of them fall short together is no reason to
 * forgive each of them.
 */
function spreadOf(seen: readonly Proportion[]): Overdispersion | undefined {
  const successes = seen.reduce((sum, unit) => sum + unit.successes, 0);
  const n = seen.reduce((sum, unit) => sum + unit.n, 0);
  if (seen.length < fewestToShrink || successes === 0 || successes === n) return undefined;
  return overdispersion(seen, {target: successes / n});
}

/** What the units say of one another; Jeffreys' prior where they are too few, or all at one end. */
function priorOf(seen: readonly Proportion[]): BetaPrior {
  const successes = seen.reduce((sum, unit) => sum + unit.successes, 0);
  const n = seen.reduce((sum, unit) => sum + unit.n, 0);
  if (seen.length < fewestToShrink || successes === 0 || successes === n) return {a: 0.5, b: 0.5};
  return betaBinomialPrior(seen, {maxStrength: heaviestPrior});
}
