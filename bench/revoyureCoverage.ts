import {bilanObjectives} from "../src/analysis/bilan/bilanObjectives.js";
import {halfYearLabel, parsePeriod} from "../src/analysis/bilan/halfYear.js";
import {learnFromPractice} from "../src/analysis/revoyure/learning/learnFromPractice.js";
import type {LearntQuantity} from "../src/analysis/revoyure/learning/learntEffort.js";
import {type LearntEffort, readings} from "../src/analysis/revoyure/learning/learntEffort.js";
import {monitorPractice, statedHalfYears} from "../src/analysis/revoyure/practice/monitorPractice.js";
import {wilsonInterval} from "../src/analysis/statistics/wilsonInterval.js";
import {fragilites} from "../src/core/vocabulary.js";
import {resolveScenario} from "../src/files/resolveScenario.js";
import {reviewLaboratory} from "../src/runners/revoyure/reviewLaboratory.js";
import {type SimulatedReadings, simulateReadings} from "../src/runners/revoyure/simulateReadings.js";

/** A practice that years are drawn with. */
export interface CoverageTruth {
  /** Effort in every class and toward the ACI objective. */
  readonly effort: number;
  /** Whether what nobody decides has moved too, within its declared ranges: see `drift`. */
  readonly drift: boolean;
}

export interface CoverageRequest {
  readonly truths: readonly CoverageTruth[];
  /** Times that the engine is learnt anew: years judged by one laboratory share its errors. */
  readonly laboratories: number;
  /** Years drawn by laboratory and truth, in each reading. */
  readonly years: number;
  readonly seed: string;
  readonly onLaboratory?: (done: number) => void;
}

/**
 * A drift that the declared ranges of the hypotheses admit: a fifth more refusals, five points more of très modestes among the
 * arrivals, a tenth more arrivals, resources that fall in 8 % of the sitting ménages a year and rise in 2 %.
 */
export const drift = {
  refusalMultiplier: 1.2,
  tresModestesShift: 0.05,
  inflowMultiplier: 1.1,
  incomeDown: 0.08,
  incomeUp: 0.02
} as const;

/** Every effort that matters, as the hypotheses stand and with the drift. */
export const everyTruth: readonly CoverageTruth[] = [false, true].flatMap((moved) =>
  [0, 0.2, 0.4, 0.7, 1].map((effort) => ({effort, drift: moved}))
);

export interface CoverageCount {
  readonly reading: string;
  readonly quantity: string;
  readonly years: number;
  /** Years whose 90 % interval holds the true effort. */
  readonly covered: number;
  /** Years in which the quantity is said to be learnt. */
  readonly learnt: number;
  readonly meanWidth: number;
}

export interface Coverage extends CoverageTruth {
  readonly counts: readonly CoverageCount[];
  readonly alarms?: {
    /** Years without effort, with the drift of the truth, and those in which a chart gave an alarm. */
    readonly years: number;
    readonly alarmed: number;
    /** What the reports state for such years, on average. */
    readonly stated: number;
    /** 95 % interval of the rate of alarms. */
    readonly interval: readonly [number, number];
    readonly statedHalfYears: number;
  };
}

const period = "2018";

interface Tally {
  readonly learnt: Map<string, {covered: number; learnt: number; width: number}>;
  readonly alarms: {years: number; alarmed: number; stated: number};
}

/** Draws years whose effort is known and learns it from them: how often do the 90 % intervals hold it? One answer a truth. */
export function revoyureCoverage(request: CoverageRequest): Coverage[] {
  const {truths, laboratories, years, seed, onLaboratory = () => undefined} = request;
  const resolved = resolveScenario("ciet");
  const halfYears = parsePeriod(period)!;
  const labels = halfYears.map(halfYearLabel);
  const laboratory = reviewLaboratory(resolved, Number(period));
  const objectives = bilanObjectives(resolved.convention, `${period}-12-31`);
  const boundClasses = fragilites.flatMap((_, g) => (objectives.under60[g] === undefined ? [] : [g]));
  const everywhere = [...fragilites, "aci"];
  const tallies = truths.map((): Tally => ({learnt: new Map(), alarms: {years: 0, alarmed: 0, stated: 0}}));

  for (let lab = 0; lab < laboratories; lab++) {
    const seen = simulateReadings({laboratory, resolved, halfYears, objectives, seed: `${seed}/${lab}`});
    truths.forEach((truth, t) => {
      for (let replicate = 0; replicate < years; replicate++) drawYear(truth, {seen, lab, replicate, t});
    });
    onLaboratory(lab + 1);
  }
  return truths.map((truth, t) => coverageOf(truth, {tally: tallies[t], years: laboratories * years}));

  function drawYear(
    {effort, drift: moved}: CoverageTruth,
    {seen, lab, replicate, t}: {seen: SimulatedReadings; lab: number; replicate: number; t: number}
  ): void {
    const {simulated, aciClasses, rotation, inControl} = seen;
    const drawn = {seed: `${seed}/${lab}/tirées`, replicate, halfYears};
    const supposing = (efforts: number) => ({
      efforts: everywhere.map(() => efforts),
      ...(moved && {evolution: drift})
    });
    for (const carried of readings) {
      const observed = laboratory.practice({...supposing(effort), reading: carried}, drawn);
      const {learnt} = learnFromPractice({
        ...{observed, simulated, carried, aciClasses, boundClasses, rotation},
        halfYears: labels,
        seed: `${seed}/${lab}/${replicate}`
      });
      for (const quantity of learnt.readings.find(({reading}) => reading === carried)!.quantities)
        if (quantity.id.startsWith("effort."))
          tallyOf(tallies[t].learnt, `${carried} ${quantity.id}`, {quantity, effort});
      if (learnt.told) tallyTold(tallies[t].learnt, {carried, learnt, effort});
    }
    // Alarms are told without effort alone: once a drift.
    if (effort !== 0) return;
    const monitoring = monitorPractice({
      ...{observed: laboratory.practice(supposing(0), drawn), labels, inControl, objectives},
      seed: `${seed}/${lab}/${replicate}`
    });
    const {alarms} = tallies[t];
    alarms.years++;
    alarms.stated += monitoring.falseAlarm;
    if (monitoring.charts.some(({alarmedSince}) => alarmedSince !== undefined)) alarms.alarmed++;
  }
}

function coverageOf(
  truth: CoverageTruth,
  {tally: {learnt, alarms}, years}: {tally: Tally; years: number}
): Coverage {
  return {
    ...truth,
    counts: [...learnt].map(([key, {covered, learnt: told, width}]) => {
      const [reading, quantity] = key.split(" ");
      return {reading, quantity, years, covered, learnt: told, meanWidth: width / years};
    }),
    ...(alarms.years > 0 && {alarms: alarmsOf(alarms)})
  };
}

function alarmsOf({years, alarmed, stated}: Tally["alarms"]): NonNullable<Coverage["alarms"]> {
  const {low, high} = wilsonInterval({successes: alarmed, n: years});
  return {years, alarmed, stated: stated / years, interval: [low, high], statedHalfYears};
}

function tallyOf(
  tally: Tally["learnt"],
  key: string,
  {quantity: {interval90, learnt}, effort}: {quantity: LearntQuantity; effort: number}
): void {
  const sum = tally.get(key) ?? {covered: 0, learnt: 0, width: 0};
  // A grid of hundredths: an end of the interval within half a cell of the truth holds it.
  const held = interval90.low <= effort + 0.005 && effort - 0.005 <= interval90.high;
  tally.set(key, {
    covered: sum.covered + (held ? 1 : 0),
    learnt: sum.learnt + (learnt ? 1 : 0),
    width: sum.width + interval90.high - interval90.low
  });
}

/** Years in which one reading is told from the other, and whether it is the true one: without effort, there is none. */
function tallyTold(
  tally: Tally["learnt"],
  {carried, learnt, effort}: {carried: string; learnt: LearntEffort; effort: number}
): void {
  const likelier = [...learnt.readings].sort((a, b) => b.probability - a.probability)[0];
  const key = `${carried} lecture`;
  const sum = tally.get(key) ?? {covered: 0, learnt: 0, width: 0};
  const right = effort > 0 && likelier.reading === carried;
  tally.set(key, {...sum, covered: sum.covered + (right ? 1 : 0), learnt: sum.learnt + 1});
}
