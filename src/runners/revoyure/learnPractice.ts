import type {BilanObjectives} from "../../analysis/bilan/bilanObjectives.js";
import {type HalfYear, halfYearLabel} from "../../analysis/bilan/halfYear.js";
import type {ReviewedAttribution} from "../../analysis/bilan/reviewedAttribution.js";
import {type Learning, learnFromPractice} from "../../analysis/revoyure/learning/learnFromPractice.js";
import type {Monitoring} from "../../analysis/revoyure/practice/monitoring.js";
import {monitorPractice} from "../../analysis/revoyure/practice/monitorPractice.js";
import {countPractice, emptyPractice, type Practice} from "../../analysis/revoyure/practice/practice.js";
import type {Brackets} from "../../core/brackets.js";
import type {ResolvedScenario} from "../../core/convention/resolvedScenario.js";
import type {Territoire} from "../../core/territoire/territoire.js";
import {fragilites} from "../../core/vocabulary.js";
import type {ReviewLaboratory} from "./reviewLaboratory.js";
import {simulateReadings} from "./simulateReadings.js";
import type {WorldsOfReview} from "./worldsOfReview.js";

export interface LearnPracticeInput {
  readonly laboratory: ReviewLaboratory;
  readonly territoire: Territoire;
  readonly resolved: ResolvedScenario;
  readonly attributions: readonly ReviewedAttribution[];
  readonly halfYears: readonly HalfYear[];
  readonly objectives: BilanObjectives;
  readonly seed: string;
  /** Plausible worlds, and the log-likelihood by world of what the effort does not move; absent for chance alone. */
  readonly worlds?: WorldsOfReview | undefined;
  readonly context?: readonly number[] | undefined;
}

/** Learns the effort from the lines of a period, and follows the practice since the year observed, both against runs of the engine. */
export function learnPractice(input: LearnPracticeInput): {
  readonly learning: Learning;
  readonly monitoring: Monitoring;
  readonly replicates: number;
} {
  const {laboratory, territoire, resolved, attributions, halfYears, objectives, seed, worlds, context} =
    input;
  const observed = practiceOf(attributions, {
    territoire,
    halfYears,
    brackets: laboratory.model.plan.brackets
  });
  const {inControl, aciClasses, rotation, simulated, replicates} = simulateReadings({
    laboratory,
    resolved,
    halfYears,
    objectives,
    seed,
    worlds
  });
  const labels = halfYears.map(halfYearLabel);
  const learning = learnFromPractice({
    observed,
    halfYears: labels,
    simulated,
    carried: resolved.levers.attribution.effortReading,
    aciClasses,
    boundClasses: fragilites.flatMap((_, g) => (objectives.under60[g] === undefined ? [] : [g])),
    rotation,
    seed,
    ...(context && {context})
  });
  return {
    learning,
    monitoring: monitorPractice({observed, labels, inControl, objectives, seed}),
    replicates
  };
}

function practiceOf(
  attributions: readonly ReviewedAttribution[],
  {
    territoire,
    halfYears,
    brackets
  }: {territoire: Territoire; halfYears: readonly HalfYear[]; brackets: Brackets}
): Practice {
  const practice = emptyPractice(territoire, halfYears.length, brackets);
  for (const attribution of attributions)
    countPractice(practice, attribution.halfYear - halfYears[0], {attribution, territoire});
  return practice;
}
