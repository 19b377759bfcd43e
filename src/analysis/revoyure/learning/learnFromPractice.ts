import {fragilites} from "../../../core/vocabulary.js";
import {classWords} from "../../../words/labels.js";
import {studentQuantile} from "../../statistics/studentQuantile.js";
import type {Triangular} from "../../statistics/triangular.js";
import type {Practice} from "../practice/practice.js";
import {commissionSpread, learntParameters, practiceStatistics} from "../practice/practiceStatistics.js";
import type {SimulatedReading} from "../practice/simulatedReading.js";
import {type MixedPosterior, mixedPosterior} from "../worlds/mixedPosterior.js";
import {type EffortPosterior, effortPosterior} from "./effortPosterior.js";
import {parameterPriors, priorSentence} from "./effortPriors.js";
import type {LearntEffort, LearntReading, Reading} from "./learntEffort.js";
import {learntQuantity} from "./learntQuantity.js";
import {learntSentences} from "./learntSentences.js";
import {isOutOfReach} from "./outOfReach.js";
import {type ReadingEvidence, readingEvidence, readingProbabilities} from "./readingEvidence.js";
import {leverageAt, meanAt, varianceAt} from "./responseSurface.js";

/** Probability from which one reading is told from the other. */
const toldFrom = 0.9;

export interface LearningInput {
  readonly observed: Practice;
  readonly halfYears: readonly string[];
  readonly simulated: readonly SimulatedReading[];
  /** Reading of the scenario. */
  readonly carried: Reading;
  /** Classes of communes below the ACI objective. */
  readonly aciClasses: readonly number[];
  /** Classes of quartiers that have an objective on low resources. */
  readonly boundClasses: readonly number[];
  readonly rotation: Triangular;
  readonly seed: string;
  /** Log-likelihood, by plausible world, of what the effort does not move; absent where chance alone is drawn. */
  readonly context?: readonly number[];
}

export interface Learning {
  readonly learnt: LearntEffort;
  /** Draws of the carried reading: effort by class, toward the ACI objective, then the multiplier of departures. */
  readonly draws: readonly (readonly number[])[];
  /** Over plausible worlds: what they weigh once the year is seen, and what is learnt in each of those left. */
  readonly worlds?: Pick<MixedPosterior, "weighed" | "components">;
}

/** Learns the effort of the CAL, in both readings, and the rotation from what was observed; calibration stays as it was. */
export function learnFromPractice(input: LearningInput): Learning {
  const priors = parameterPriors(input.rotation);
  const posteriors = input.simulated.map((simulated) => ({
    simulated,
    posterior: posteriorOf(simulated, {input, priors})
  }));
  const probabilities = readingProbabilities(
    posteriors.map(({simulated, posterior}) => evidenceOf(simulated, {posterior, input, priors}))
  );
  const learntReadings = posteriors.map(({simulated, posterior}, i) =>
    readingOf(simulated, {posterior, probability: probabilities[i], input, priors})
  );
  const carried = posteriors.find(({simulated}) => simulated.reading === input.carried);
  if (carried === undefined) throw new RangeError(`no simulated reading is ${input.carried}`);
  const told = learntReadings.some(({probability}) => probability >= toldFrom);
  const {min, max} = input.rotation;
  const inUnits = (draw: readonly number[]) => [
    ...draw.slice(0, -1),
    min + (max - min) * draw[draw.length - 1]
  ];
  const {posterior} = carried;
  return {
    learnt: {
      prior: priorSentence(input.rotation),
      readings: learntReadings,
      carried: input.carried,
      told,
      halfYears: input.halfYears,
      replicates: input.simulated.reduce((sum, {replicates}) => sum + replicates, 0),
      ...(isMixed(posterior) && {worlds: posterior.components.length}),
      ...learntSentences(learntReadings, {...input, told, volumeLeft: volumeLeft(carried.simulated, input)}),
      status: "hypothese"
    },
    draws: posterior.draws.map(inUnits),
    ...(isMixed(posterior) && {
      worlds: {
        weighed: posterior.weighed,
        components: posterior.components.map((one) => ({...one, draws: one.draws.map(inUnits)}))
      }
    })
  };
}

function isMixed(posterior: EffortPosterior | MixedPosterior): posterior is MixedPosterior {
  return "components" in posterior;
}

function posteriorOf(
  simulated: SimulatedReading,
  {input, priors}: {input: LearningInput; priors: readonly (readonly number[])[]}
): EffortPosterior | MixedPosterior {
  const {surfaces, reading, within} = simulated;
  const left = volumeLeft(simulated, input);
  const evidence = practiceStatistics(input.aciClasses).map(({read, id}, i) => {
    const observed = read(input.observed);
    return {surface: surfaces[i], observed: left && id === "attributions" ? {...observed, n: 0} : observed};
  });
  const seed = `${input.seed}/${reading}`;
  const wide = effortPosterior(evidence, {priors, seed});
  const {context} = input;
  if (within === undefined || context === undefined) return wide;
  return mixedPosterior(evidence, {wide, within, context, priors, seed});
}

/** Whether departures cannot explain the volume of a file: it is then left aside, and said to be. */
function volumeLeft({surfaces}: SimulatedReading, {observed, aciClasses}: LearningInput): boolean {
  const at = practiceStatistics(aciClasses).findIndex(({id}) => id === "attributions");
  return isOutOfReach(surfaces[at], practiceStatistics(aciClasses)[at].read(observed));
}

/** Of the draws of a posterior, how many the evidence is taken over. */
const evidenceDraws = 20;

/** Evidence of what was seen in each class that has an objective: its share, and the spread of its commissions. */
function evidenceOf(
  {surfaces, spreads}: SimulatedReading,
  {
    posterior,
    input,
    priors
  }: {posterior: EffortPosterior; input: LearningInput; priors: readonly (readonly number[])[]}
): ReadingEvidence[] {
  const step = Math.max(1, Math.floor(posterior.draws.length / evidenceDraws));
  const others = posterior.draws.filter((_, i) => i % step === 0);
  return input.boundClasses.map((g) => {
    const observed = practiceStatistics(input.aciClasses)[g].read(input.observed);
    if (observed.n === 0) return {effort: 0, none: 0};
    const spread = spreads[g];
    const between = commissionSpread(input.observed, g);
    const figures = [
      {surface: surfaces[g], ...observed},
      ...(spread === undefined || Number.isNaN(between) ? [] : [{surface: spread, value: between}])
    ];
    return readingEvidence(figures, {own: g, prior: priors[g], others});
  });
}

function readingOf(
  {reading, spreads}: SimulatedReading,
  {
    posterior,
    probability,
    input,
    priors
  }: {
    posterior: EffortPosterior;
    probability: number;
    input: LearningInput;
    priors: readonly (readonly number[])[];
  }
): LearntReading {
  const centre = centreOf(posterior);
  return {
    reading,
    label: readingLabels[reading],
    quantities: learntParameters.map((id, p) =>
      learntQuantity(id, {prior: priors[p], posterior: posterior.marginals[p], rotation: input.rotation})
    ),
    probability,
    spread: input.boundClasses.flatMap((g) => {
      const surface = spreads[g];
      const observed = commissionSpread(input.observed, g);
      if (surface === undefined || Number.isNaN(observed)) return [];
      const t90 = studentQuantile(0.95, surface.freedom);
      const half = t90 * Math.sqrt(varianceAt(surface, centre) * (1 + leverageAt(surface, centre)));
      const mean = meanAt(surface, centre);
      return [
        {
          id: fragilites[g],
          label: classWords[fragilites[g]],
          observed,
          expected90: {low: mean - half, high: mean + half}
        }
      ];
    })
  };
}

const readingLabels: {readonly [reading in Reading]: string} = {
  intensive: "Chaque commission bouge un peu",
  extensive: "Une part des commissions applique les objectifs, les autres non"
};

function centreOf({draws}: EffortPosterior): number[] {
  return learntParameters.map((_, p) => draws.reduce((sum, draw) => sum + draw[p], 0) / draws.length);
}
