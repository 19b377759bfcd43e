import {bilanObjectives} from "../src/analysis/bilan/bilanObjectives.js";
import {halfYearLabel, parsePeriod} from "../src/analysis/bilan/halfYear.js";
import {learnFromPractice} from "../src/analysis/revoyure/learning/learnFromPractice.js";
import {readings} from "../src/analysis/revoyure/learning/learntEffort.js";
import {monitorPractice, statedHalfYears} from "../src/analysis/revoyure/practice/monitorPractice.js";
import {wilsonInterval} from "../src/analysis/statistics/wilsonInterval.js";
import {fragilites} from "../src/core/vocabulary.js";
import {resolveScenario} from "../src/files/resolveScenario.js";
import {reviewLaboratory} from "../src/runners/revoyure/reviewLaboratory.js";
import {simulateReadings} from "../src/runners/revoyure/simulateReadings.js";

export interface CoverageRequest {
  /** Effort, in every class and toward the ACI objective, of the years drawn to be learnt from. */
  readonly effort: number;
  /** Times that the engine is learnt anew: years judged by one laboratory share its errors. */
  readonly laboratories: number;
  /** Years drawn by laboratory, in each reading. */
  readonly years: number;
  readonly seed: string;
  readonly onLaboratory?: (done: number) => void;
}

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

export interface Coverage {
  readonly effort: number;
  readonly counts: readonly CoverageCount[];
  readonly alarms: {
    /** Years without effort, and those in which a chart gave an alarm. */
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

/** Draws years whose effort is known and learns it from them: how often do the 90 % intervals hold it? */
export function revoyureCoverage(request: CoverageRequest): Coverage {
  const {effort, laboratories, years, seed, onLaboratory = () => undefined} = request;
  const resolved = resolveScenario("ciet");
  const halfYears = parsePeriod(period)!;
  const labels = halfYears.map(halfYearLabel);
  const laboratory = reviewLaboratory(resolved, Number(period));
  const objectives = bilanObjectives(resolved.convention, `${period}-12-31`);
  const boundClasses = fragilites.flatMap((_, g) => (objectives.under60[g] === undefined ? [] : [g]));
  const everywhere = [...fragilites, "aci"];
  const tallies = new Map<string, {covered: number; learnt: number; width: number}>();
  const alarms = {years: 0, alarmed: 0, stated: 0};

  for (let lab = 0; lab < laboratories; lab++) {
    const seen = simulateReadings({laboratory, resolved, halfYears, objectives, seed: `${seed}/${lab}`});
    const {simulated, aciClasses, rotation, inControl} = seen;
    for (let replicate = 0; replicate < years; replicate++) {
      const drawn = {seed: `${seed}/${lab}/tirées`, replicate, halfYears};
      for (const carried of readings) {
        const observed = laboratory.practice(
          {efforts: everywhere.map(() => effort), reading: carried},
          drawn
        );
        const {learnt} = learnFromPractice({
          ...{observed, simulated, carried, aciClasses, boundClasses, rotation},
          halfYears: labels,
          seed: `${seed}/${lab}/${replicate}`
        });
        for (const quantity of learnt.readings.find(({reading}) => reading === carried)!.quantities)
          if (quantity.id.startsWith("effort.")) tally(`${carried} ${quantity.id}`, quantity);
      }
      const without = laboratory.practice({efforts: everywhere.map(() => 0)}, drawn);
      const monitoring = monitorPractice({
        ...{observed: without, labels, inControl, objectives},
        seed: `${seed}/${lab}/${replicate}`
      });
      alarms.years++;
      alarms.stated += monitoring.falseAlarm;
      if (monitoring.charts.some(({alarmedSince}) => alarmedSince !== undefined)) alarms.alarmed++;
    }
    onLaboratory(lab + 1);
  }
  const {low, high} = wilsonInterval({successes: alarms.alarmed, n: alarms.years});
  return {
    effort,
    counts: [...tallies].map(([key, {covered, learnt, width}]) => {
      const [reading, quantity] = key.split(" ");
      const drawn = laboratories * years;
      return {reading, quantity, years: drawn, covered, learnt, meanWidth: width / drawn};
    }),
    alarms: {
      years: alarms.years,
      alarmed: alarms.alarmed,
      stated: alarms.stated / alarms.years,
      interval: [low, high],
      statedHalfYears
    }
  };

  function tally(
    key: string,
    {interval90, learnt}: {interval90: {readonly low: number; readonly high: number}; learnt: boolean}
  ): void {
    const sum = tallies.get(key) ?? {covered: 0, learnt: 0, width: 0};
    tallies.set(key, {
      covered: sum.covered + (interval90.low <= effort && effort <= interval90.high ? 1 : 0),
      learnt: sum.learnt + (learnt ? 1 : 0),
      width: sum.width + interval90.high - interval90.low
    });
  }
}
