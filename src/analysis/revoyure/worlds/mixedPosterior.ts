import {deterministicExp} from "../../../core/numbers/deterministicExp.js";
import {deterministicLog} from "../../../core/numbers/deterministicLog.js";
import {effortLikelihood} from "../learning/effortLikelihood.js";
import {type EffortEvidence, type EffortPosterior, effortPosterior} from "../learning/effortPosterior.js";
import type {PracticeInWorlds} from "./practiceInWorlds.js";
import {systematicWorlds} from "./systematicWorlds.js";
import {type WeighedWorlds, weighWorlds} from "./weighWorlds.js";

/** What is learnt in one of the worlds that the year leaves. */
export interface LearntInWorld {
  readonly world: number;
  /** Its share of the mixture, in picks. */
  readonly times: number;
  readonly draws: EffortPosterior["draws"];
}

export interface MixedPosterior extends EffortPosterior {
  readonly weighed: WeighedWorlds;
  readonly components: readonly LearntInWorld[];
}

/** Worlds that the mixture is made of, at most; sweeps in each; draws of the wide law that worlds are weighed over. */
export const mixedWorlds = 32;
const sweepsInWorld = 80;
const importanceDraws = 100;

/**
 * Joint law of the effort and of the worlds once the year is seen. A world weighs what it makes of the year whatever the
 * effort: its likelihood averaged over draws of a law wide enough for all worlds (importance sampling), times that of the
 * figures which effort does not move. The effort is then learnt in each of the worlds that are left, and mixed by their weights.
 */
export function mixedPosterior(
  evidence: readonly EffortEvidence[],
  {
    wide,
    within,
    context,
    priors,
    seed
  }: {
    /** Of the surfaces that hold what sets worlds apart. */
    readonly wide: EffortPosterior;
    readonly within: PracticeInWorlds;
    /** Log-likelihood of the other figures, by world. */
    readonly context: readonly number[];
    readonly priors: readonly (readonly number[])[];
    readonly seed: string;
  }
): MixedPosterior {
  const inWorld = (w: number): EffortEvidence[] =>
    evidence.map(({observed}, s) => ({
      surface: within.surfaces[s],
      observed: {...observed, value: observed.value - within.offsets[w][s]}
    }));
  const step = Math.max(1, Math.floor(wide.draws.length / importanceDraws));
  const points = wide.draws.filter((_, i) => i % step === 0);
  const own = effortLikelihood(
    evidence.map(({observed}, s) => ({surface: within.surfaces[s], observed})),
    points
  );
  const reference = effortLikelihood(evidence, points)(evidence.map(({observed}) => observed.value));
  const logs = within.offsets.map((_, w) => {
    const inside = own(inWorld(w).map(({observed}) => observed.value));
    return logMeanExp(inside.map((log, k) => log - reference[k]));
  });
  const weighed = weighWorlds(logs, context);
  const components = systematicWorlds(weighed.weights, mixedWorlds).map(({world, times}) => ({
    world,
    times,
    ...effortPosterior(inWorld(world), {priors, seed: `${seed}/monde-${world}`, sweeps: sweepsInWorld})
  }));
  return {
    weighed,
    components: components.map(({world, times, draws}) => ({world, times, draws})),
    marginals: priors.map((prior, p) =>
      prior.map((_, k) =>
        components.reduce((sum, {times, marginals}) => sum + (times / mixedWorlds) * marginals[p][k], 0)
      )
    ),
    // Evenly spaced draws of each world, as many as its share.
    draws: components.flatMap(({times, draws}) => {
      const count = times * drawsPerPick;
      return Array.from({length: count}, (_, i) => draws[Math.floor(((i + 0.5) * draws.length) / count)]);
    })
  };
}

/** Draws that a pick brings to the mixture. */
const drawsPerPick = 4;

function logMeanExp(logs: readonly number[]): number {
  const best = logs.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const sum = logs.reduce((total, log) => total + deterministicExp(log - best), 0);
  return best + deterministicLog(sum / logs.length);
}
