import seedrandom from "seedrandom";
import {formatNumber, formatShare} from "../../../words/numbers.js";
import type {BilanObjectives} from "../../bilan/bilanObjectives.js";
import {convergenceRule} from "../../indicateurs/convergenceRule.js";
import {type AlarmLevel, alarmLevel} from "../../statistics/alarmLevel.js";
import {binomialEvidence} from "../../statistics/binomialEvidence.js";
import {cusum} from "../../statistics/cusum.js";
import {ewma} from "../../statistics/ewma.js";
import {ewmaDeviations} from "../../statistics/ewmaDeviations.js";
import type {Proportion} from "../../statistics/interval.js";
import {mean} from "../../statistics/mean.js";
import {normalQuantile} from "../../statistics/normalQuantile.js";
import {type FollowedShare, followedShares} from "./followedShares.js";
import type {Monitoring, MonitoringChart} from "./monitoring.js";
import type {Practice} from "./practice.js";

/** Half-years between two false alarms, all charts together, that the alarm level is chosen for. */
export const statedHalfYears = 20;
const ewmaWeight = 0.2;
/** A move of the practice that one wants to see: what the results already call a gap, in [0, 1]. */
const shift = convergenceRule.tolerance / 100;
const draws = 1000;
const longestPath = 120;

export interface MonitoringInput {
  /** Half-years observed, in order, and their labels. */
  readonly observed: Practice;
  readonly labels: readonly string[];
  /** The same half-years simulated with the observed practice, replicate by replicate. */
  readonly inControl: readonly Practice[];
  readonly objectives: BilanObjectives;
  readonly seed: string;
}

/**
 * A share in control: its rate by half-year, how much more than a binomial it varies from one half-year to the next, and the
 * variance of what moves all of them together (what nobody decides, drawn once a replicate).
 */
interface Control {
  readonly share: FollowedShare;
  readonly counts: readonly Proportion[];
  readonly rates: readonly number[];
  readonly dispersion: number;
  readonly lasting: number;
  readonly replicates: number;
  /** Directions followed, as the sign of the move looked for. */
  readonly sides: readonly {readonly direction: MonitoringChart["direction"]; readonly sign: 1 | -1}[];
}

/** Follows each share over the half-years: has the practice moved since the year observed, and how sure may one be of an alarm? */
export function monitorPractice(input: MonitoringInput): Monitoring {
  const controls = followedShares(input.objectives)
    .map((share) => controlOf(share, input))
    .filter(({counts}) => counts.every(({n}) => n > 0));
  const alarm = alarmLevel(pathDrawer(controls, input.seed), {periods: statedHalfYears, draws});
  const halfYears = input.labels.length;
  const falseAlarm = alarm.within(halfYears);
  return {
    charts: controls.flatMap((control) =>
      control.sides.map(({direction, sign}) =>
        chartOf(control, {direction, sign, alarm, labels: input.labels})
      )
    ),
    alarmLevel: alarm.level,
    ewmaWeight,
    statedHalfYears,
    simulatedHalfYears: alarm.meanPeriods,
    falseAlarm,
    statement:
      `Seuil d’alerte ${formatNumber(alarm.level, 2)}, choisi par simulation : si rien n’a changé depuis l’année observée, une fausse alerte ` +
      `tous les ${statedHalfYears} semestres au plus, toutes les cartes ensemble ; sur ${halfYears} ` +
      `semestre${halfYears > 1 ? "s" : ""}, la probabilité d’au moins une fausse alerte est de ${formatShare(falseAlarm, 1)}.`
  };
}

function controlOf(share: FollowedShare, {observed, labels, inControl}: MonitoringInput): Control {
  const halfYears = labels.map((_, h) => h);
  const simulated = halfYears.map((h) => inControl.map((practice) => share.read(practice, h)));
  const rates = simulated.map((replicates) => mean(replicates.map(({successes, n}) => successes / n)));
  const squares = simulated.map((replicates, h) =>
    replicates.reduce((sum, {successes, n}) => {
      const gap = successes / n - rates[h];
      return sum + (gap * gap * n) / (rates[h] * (1 - rates[h]));
    }, 0)
  );
  const lasting = lastingVariance(
    inControl.map((_, r) =>
      simulated.map((replicates, h) => replicates[r].successes / replicates[r].n - rates[h])
    )
  );
  const unit = mean(
    simulated.map((replicates, h) => (rates[h] * (1 - rates[h])) / mean(replicates.map(({n}) => n)))
  );
  const {target, direction} = share.objective;
  const toward = direction === "atLeast" ? 1 : -1;
  const short = mean(rates.map((rate) => toward * (target - rate))) > 0;
  const away = {direction: "contre", sign: toward === 1 ? -1 : 1} as const;
  return {
    share,
    counts: halfYears.map((h) => share.read(observed, h)),
    rates,
    dispersion: Math.max(leastDispersion, mean(squares) / (inControl.length - 1) - lasting / unit),
    lasting,
    replicates: inControl.length,
    sides: short ? [{direction: "vers", sign: toward}, away] : [away]
  };
}

/** Chance cannot make a share of drawn ménages much steadier than a binomial. */
const leastDispersion = 0.1;

/** Variance of what the half-years of one replicate share: their mean product, pair by pair; 0 over a single half-year. */
function lastingVariance(gaps: readonly (readonly number[])[]): number {
  const products = gaps.flatMap((own) =>
    own.flatMap((gap, h) => own.slice(h + 1).map((other) => gap * other))
  );
  if (products.length === 0) return 0;
  return Math.max(0, (mean(products) * gaps.length) / (gaps.length - 1));
}

function chartOf(
  {share, counts, rates, dispersion, lasting, replicates}: Control,
  {
    direction,
    sign,
    alarm,
    labels
  }: {
    direction: MonitoringChart["direction"];
    sign: 1 | -1;
    alarm: AlarmLevel;
    labels: readonly string[];
  }
): MonitoringChart {
  const path = cusum(counts.map((count, h) => evidenceOf(count, {rate: rates[h], sign, dispersion})));
  const gaps = counts.map(({successes, n}, h) => successes / n - rates[h]);
  const averages = ewma(gaps, {weight: ewmaWeight, start: 0});
  const deviations = ewmaDeviations(
    counts.map(({n}, h) => ((dispersion * rates[h] * (1 - rates[h])) / n) * (1 + 1 / replicates)),
    {weight: ewmaWeight}
  );
  const points = labels.map((halfYear, h) => ({
    halfYear,
    ...counts[h],
    share: counts[h].successes / counts[h].n,
    inControl: rates[h],
    outOfControl: rates[h] + sign * shift,
    ewma: averages[h],
    ewmaLimit: normalQuantile(0.975) * Math.hypot(deviations[h], Math.sqrt(lasting) * weightOf(h + 1)),
    cusum: path[h],
    alarm: path[h] >= alarm.level
  }));
  const alarmedSince = points.find((point) => point.alarm)?.halfYear;
  return {
    id: share.id,
    label: share.label,
    direction,
    points,
    ...(alarmedSince !== undefined && {alarmedSince})
  };
}

/** Weight that the moving average of `t` values gives them all together: what lasts enters it by that much. */
function weightOf(t: number): number {
  let kept = 1;
  for (let i = 0; i < t; i++) kept *= 1 - ewmaWeight;
  return 1 - kept;
}

/** Evidence of a move, brought down by as much as shares vary beyond chance. */
function evidenceOf(
  count: Proportion,
  {rate, sign, dispersion}: {rate: number; sign: 1 | -1; dispersion: number}
): number {
  const outOfControl = rate + sign * shift;
  return binomialEvidence(count, {inControl: rate, outOfControl}) / Math.max(1, dispersion);
}

/** Paths in control: the highest chart, half-year after half-year; the rate in control is itself an estimate. */
function pathDrawer(controls: readonly Control[], seed: string): () => number[] {
  const draw = seedrandom(`alerte/${seed}`);
  const normal = () => normalQuantile(Math.min(1 - 1e-12, Math.max(1e-12, draw())));
  const followed = controls.map((control) => {
    const n = mean(control.counts.map((count) => count.n));
    const rate = mean(control.rates);
    const deviation = Math.sqrt((control.dispersion * rate * (1 - rate)) / n);
    return {
      ...control,
      n,
      rate,
      deviation,
      bias: Math.hypot(deviation / Math.sqrt(control.replicates), Math.sqrt(control.lasting))
    };
  });
  return () => {
    const evidence = followed.map(({n, rate, deviation, bias, dispersion, sides}) => {
      const constant = bias * normal();
      const shares = Array.from({length: longestPath}, () =>
        Math.min(1, Math.max(0, rate + constant + deviation * normal()))
      );
      return sides.map(({sign}) =>
        cusum(shares.map((share) => evidenceOf({successes: share * n, n}, {rate, sign, dispersion})))
      );
    });
    return Array.from({length: longestPath}, (_, t) =>
      Math.max(...evidence.flatMap((sides) => sides.map((path) => path[t])))
    );
  };
}
