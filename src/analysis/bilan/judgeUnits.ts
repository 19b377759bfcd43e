import type {BetaPrior} from "../statistics/betaBinomialPrior.js";
import {funnelLimits, funnelTail} from "../statistics/funnelLimits.js";
import type {Interval, Proportion} from "../statistics/interval.js";
import {type Overdispersion, overdispersion} from "../statistics/overdispersion.js";
import {type PosteriorRate, posteriorRate} from "../statistics/posteriorRate.js";
import {wilsonInterval} from "../statistics/wilsonInterval.js";
import {type Compliance, complianceOf, fitCompliance} from "./compliance.js";
import {reaches, type ShareObjective} from "./shareObjective.js";

/** Under this number of attributions nothing is said of the practice of a unit. */
export const fewestForVerdict = 5;
/** Probability from which the practice is called reached or not reached. */
export const verdictProbability = 0.9;
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
  /**
   * Rate drawn towards the other units that practise alike, probability that it reaches the objective and, where the other
   * units tell it, that the unit is one of those that follow.
   */
  readonly posterior?: PosteriorRate & {readonly reached: number; readonly follows?: number};
  /** Where the share of a unit of this size falls 95 and 99.8 times in 100 when its practice is the objective itself. */
  readonly funnel?: {readonly limits95: Interval; readonly limits998: Interval};
  /** Probability of a share as far on the wrong side, or farther, by the law of the funnel: 0.025 at its 95 % limit. */
  readonly pValue?: number;
}

export interface Judgement {
  readonly objective: ShareObjective;
  readonly units: readonly JudgedUnit[];
  /** Law of the rates of the units that do not follow, or of any where they are too few to teach of one another. */
  readonly prior: BetaPrior;
  /** Share of the units that follow the objective, as their counts tell it. */
  readonly following?: number;
  readonly overdispersion?: Pick<Overdispersion, "phi" | "applies">;
}

/** Judges units of one kind against one objective: legal arithmetic beside what their small numbers let one say. */
export function judgeUnits(
  units: readonly (Proportion & {readonly id: string})[],
  objective: ShareObjective
): Judgement {
  const seen = units.filter(({n}) => n > 0);
  const compliance = seen.length >= fewestToShrink ? fitCompliance(seen, objective) : undefined;
  const spread = spreadOf(seen);
  const widen = spread?.applies ? Math.sqrt(spread.phi) : 1;
  return {
    objective,
    prior: compliance?.others ?? jeffreys,
    ...(compliance && {following: compliance.following}),
    ...(spread && {overdispersion: {phi: spread.phi, applies: spread.applies}}),
    units: units.map((unit) => judge(unit, {objective, compliance, widen}))
  };
}

function judge(
  {id, successes, n}: Proportion & {readonly id: string},
  {objective, compliance, widen}: {objective: ShareObjective; compliance?: Compliance; widen: number}
): JudgedUnit {
  const unit = {id, successes, n};
  if (n === 0) return {...unit, legal: "sans objet", verdict: "trop peu"};
  const legal = reaches(unit, objective) ? "atteint" : "non atteint";
  const share = successes / n;
  const wilson = wilsonInterval(unit);
  if (n < fewestForVerdict) return {...unit, legal, verdict: "trop peu", share, wilson};
  const {target, direction} = objective;
  const posterior =
    compliance === undefined ? aloneOf(unit, objective) : complianceOf(unit, {compliance, objective});
  return {
    ...unit,
    legal,
    verdict: verdictOf(posterior.reached, legal),
    share,
    wilson,
    posterior,
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

/** Nine chances in ten on one side, and never the other side from the count that the text asks for. */
function verdictOf(reached: number, legal: "atteint" | "non atteint"): Verdict {
  if (reached >= verdictProbability && legal === "atteint") return "atteint";
  if (1 - reached >= verdictProbability && legal === "non atteint") return "non atteint";
  return "indéterminé";
}

/** Jeffreys' prior, where units are too few to teach anything of one another. */
const jeffreys: BetaPrior = {a: 0.5, b: 0.5};

function aloneOf(
  unit: Proportion,
  {target, direction}: ShareObjective
): PosteriorRate & {readonly reached: number} {
  const posterior = posteriorRate(unit, {prior: jeffreys, threshold: target});
  return {...posterior, reached: direction === "atLeast" ? 1 - posterior.below : posterior.below};
}
