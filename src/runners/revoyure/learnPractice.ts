import type {ResolvedScenario} from "../../core/convention/resolvedScenario.js";
import type {BilanObjectives} from "../../core/review/bilanObjectives.js";
import {effortDesign} from "../../core/review/effortDesign.js";
import {type HalfYear, halfYearLabel} from "../../core/review/halfYear.js";
import {type Learning, learnFromPractice} from "../../core/review/learnFromPractice.js";
import {readings} from "../../core/review/learntEffort.js";
import type {Monitoring} from "../../core/review/monitoring.js";
import {monitorPractice} from "../../core/review/monitorPractice.js";
import {aciCounts, countPractice, emptyPractice, type Practice} from "../../core/review/practice.js";
import type {ReviewedAttribution} from "../../core/review/reviewedAttribution.js";
import {simulatedReading} from "../../core/review/simulatedReading.js";
import type {Territoire} from "../../core/territoire/territoire.js";
import {fragilites} from "../../core/vocabulary.js";
import type {ReviewLaboratory, SupposedPractice} from "./reviewLaboratory.js";

/** Latin hypercubes of eleven points by reading, and replicates of the practice of 2014. */
const rounds = 3;
const inControlReplicates = 12;
const noEffort = [0, 0, 0, 0];

export interface LearnPracticeInput {
  readonly laboratory: ReviewLaboratory;
  readonly territoire: Territoire;
  readonly resolved: ResolvedScenario;
  readonly attributions: readonly ReviewedAttribution[];
  readonly halfYears: readonly HalfYear[];
  readonly objectives: BilanObjectives;
  readonly seed: string;
}

/** Learns the effort from the lines of a period, and follows the practice since 2014, both against runs of the engine. */
export function learnPractice(input: LearnPracticeInput): {
  readonly learning: Learning;
  readonly monitoring: Monitoring;
  readonly replicates: number;
} {
  const {laboratory, territoire, resolved, attributions, halfYears, objectives, seed} = input;
  const observed = practiceOf(attributions, {territoire, halfYears});
  const run = (supposed: SupposedPractice, replicate: number) =>
    laboratory.practice(supposed, {seed, replicate, halfYears});
  const inControl = Array.from({length: inControlReplicates}, (_, r) => run({efforts: noEffort}, r));
  const aciClasses = fragilites.flatMap((_, g) => (belowAci(inControl, g, objectives) ? [g] : []));
  const rotation = rotationLaw(resolved);
  const simulated = readings.map((reading) => {
    const points = effortDesign(rounds, `${seed}/${reading}`);
    const practices = points.map((point, r) =>
      run(
        {
          reading,
          efforts: point.slice(0, -1),
          rotation: rotation.min + (rotation.max - rotation.min) * point[point.length - 1]
        },
        inControlReplicates + r
      )
    );
    return simulatedReading(reading, {points, practices, aciClasses});
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
    seed
  });
  return {
    learning,
    monitoring: monitorPractice({observed, labels, inControl, objectives, seed}),
    replicates: inControlReplicates + simulated.reduce((sum, {replicates}) => sum + replicates, 0)
  };
}

function practiceOf(
  attributions: readonly ReviewedAttribution[],
  {territoire, halfYears}: {territoire: Territoire; halfYears: readonly HalfYear[]}
): Practice {
  const practice = emptyPractice(territoire, halfYears.length);
  for (const attribution of attributions)
    countPractice(practice, attribution.halfYear - halfYears[0], {attribution, territoire});
  return practice;
}

/** Whether the practice of 2014 leaves a class of communes under the ACI objective: only there does the effort show. */
function belowAci(inControl: readonly Practice[], g: number, {aci}: BilanObjectives): boolean {
  const counts = inControl.flatMap((practice) =>
    Array.from({length: practice.halfYears}, (_, h) => aciCounts(practice, h, g))
  );
  const sum = (pick: (count: {successes: number; n: number}) => number) =>
    counts.reduce((total, count) => total + pick(count), 0);
  return sum(({successes}) => successes) < aci.target * sum(({n}) => n);
}

function rotationLaw({hypotheses, uncertainties}: ResolvedScenario) {
  const {range} = hypotheses["rotation.multiplier"];
  const mode = uncertainties.rotation.multiplier;
  const [min, max] = Array.isArray(range) ? range : [mode, mode];
  return {min: Math.min(min, mode), mode, max: Math.max(max, mode)};
}
