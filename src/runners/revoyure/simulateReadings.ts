import type {BilanObjectives} from "../../analysis/bilan/bilanObjectives.js";
import type {HalfYear} from "../../analysis/bilan/halfYear.js";
import {type Reading, readings} from "../../analysis/revoyure/learning/learntEffort.js";
import {effortDesign} from "../../analysis/revoyure/practice/effortDesign.js";
import {aciCounts, type Practice} from "../../analysis/revoyure/practice/practice.js";
import {type SimulatedReading, simulatedReading} from "../../analysis/revoyure/practice/simulatedReading.js";
import type {Triangular} from "../../analysis/statistics/triangular.js";
import {conventionPeriod} from "../../core/convention/conventionPeriod.js";
import {datedAt} from "../../core/convention/dated.js";
import type {ResolvedScenario} from "../../core/convention/resolvedScenario.js";
import {fragilites} from "../../core/vocabulary.js";
import type {ReviewLaboratory, SupposedPractice} from "./reviewLaboratory.js";
import type {WorldsOfReview} from "./worldsOfReview.js";

/** Latin hypercubes of eleven points by reading, and replicates of the observed practice. */
const rounds = 3;
const inControlReplicates = 12;
const noEffort = [0, 0, 0, 0];

/** What the engine says of some half-years before their lines are read. */
export interface SimulatedReadings {
  /** Replicates with the observed practice. */
  readonly inControl: readonly Practice[];
  /** Classes of communes that this practice leaves below the ACI objective. */
  readonly aciClasses: readonly number[];
  /** Departures from the stock, as a multiplier of those of the base year. */
  readonly rotation: Triangular;
  readonly simulated: readonly SimulatedReading[];
  readonly replicates: number;
}

/**
 * Runs the engine without effort, then at the points of a design in both readings. What nobody decides (demande, refusals,
 * incomes…) is drawn within its declared ranges: what it may move in a figure is then no evidence of effort.
 */
export function simulateReadings({
  laboratory,
  resolved,
  halfYears,
  objectives,
  seed,
  worlds
}: {
  laboratory: ReviewLaboratory;
  resolved: ResolvedScenario;
  halfYears: readonly HalfYear[];
  objectives: BilanObjectives;
  seed: string;
  /** Plausible worlds, where what nobody decides is theirs: each point of the design then runs in one of them. */
  worlds?: WorldsOfReview | undefined;
}): SimulatedReadings {
  const run = (supposed: SupposedPractice, replicate: number) =>
    laboratory.practice({...supposed, incertitudes: true}, {seed, replicate, halfYears});
  const inControl = Array.from({length: inControlReplicates}, (_, r) => run({efforts: noEffort}, r));
  const aciClasses = fragilites.flatMap((_, g) => (belowAci(inControl, g, objectives) ? [g] : []));
  const rotation = rotationLaw(resolved);
  const designs = readings.map((reading) => ({reading, points: effortDesign(rounds, `${seed}/${reading}`)}));
  const supposing = (reading: Reading, point: readonly number[]): SupposedPractice => ({
    reading,
    efforts: point.slice(0, -1),
    rotation: rotation.min + (rotation.max - rotation.min) * point[point.length - 1]
  });
  const ranks = designs[0].points.map((_, r) =>
    Math.floor(((r + 0.5) * (worlds?.count ?? 0)) / designs[0].points.length)
  );
  // World by world: each is built once, for both readings.
  const practices = ranks.map((rank, r) => {
    const place = worlds?.laboratory(rank);
    return designs.map(({reading, points}) => {
      const supposed = supposing(reading, points[r]);
      const replicate = inControlReplicates + r;
      return place?.practice(supposed, {seed, replicate, halfYears}) ?? run(supposed, replicate);
    });
  });
  const practice = worlds?.practice({aciClasses, halfYears, rotation});
  const simulated = designs.map(({reading, points}, i) =>
    simulatedReading(reading, {
      points,
      practices: practices.map((both) => both[i]),
      aciClasses,
      ...(practice && {worlds: {...practice, ranks}})
    })
  );
  return {
    inControl,
    aciClasses,
    rotation,
    simulated,
    replicates: inControlReplicates + simulated.reduce((sum, {replicates}) => sum + replicates, 0)
  };
}

/** Whether the observed practice leaves a class of communes under the ACI objective: only there does the effort show. */
function belowAci(inControl: readonly Practice[], g: number, {aci}: BilanObjectives): boolean {
  const counts = inControl.flatMap((practice) =>
    Array.from({length: practice.halfYears}, (_, h) => aciCounts(practice, h, g))
  );
  const sum = (pick: (count: {successes: number; n: number}) => number) =>
    counts.reduce((total, count) => total + pick(count), 0);
  return sum(({successes}) => successes) < aci.target * sum(({n}) => n);
}

/** As the convention begins: a path that the scenario gives afterwards is not what the practice of a year is read by. */
function rotationLaw({hypotheses, uncertainties, convention}: ResolvedScenario): Triangular {
  const {range} = hypotheses["rotation.multiplier"];
  const mode = datedAt(uncertainties.rotation.multiplier, conventionPeriod(convention).firstYear);
  const [min, max] = Array.isArray(range) ? range : [mode, mode];
  return {min: Math.min(min, mode), mode, max: Math.max(max, mode)};
}
