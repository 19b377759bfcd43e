import {fragilites} from "../../core/vocabulary.js";
import {classPlurals} from "../../words/labels.js";
import {formatDecimal, formatTerm} from "../../words/numbers.js";
import {studentQuantile} from "../statistics/studentQuantile.js";
import type {YearGaps} from "./convergenceGaps.js";
import {estimate} from "./estimate.js";
import type {Objectives} from "./objectives.js";
import type {Convergence, Estimate} from "./result.js";

/** A share of 52 % is 2.0000000000000018 points beyond 50 % in binary: within 2 points all the same. */
const rounding = 1e-9;

/** First year from which the share of replicates within tolerance stays at the confidence asked, and why, in French. */
export function convergence(
  byYear: readonly YearGaps[],
  firstYear: number,
  objectives: Objectives,
  estimated: (values: ArrayLike<number>) => Estimate = estimate
): Convergence {
  const within = byYear.map(({gaps}) => shareWithin(gaps, objectives.tolerance));
  let first = within.length;
  while (first > 0 && within[first - 1] >= objectives.confidence) first--;
  const year = first < within.length ? firstYear + first : null;
  return {
    maxGap: byYear.map(({gaps}) => estimated(gaps)),
    year,
    reason:
      year === null
        ? whyNot(byYear, within, firstYear, objectives)
        : `Objectif tenu à partir de ${year} : ${held(objectives)}.`
  };
}

function shareWithin(gaps: Float64Array, tolerance: number): number {
  const known = gaps.filter((gap) => !Number.isNaN(gap));
  return known.length === 0 ? 0 : known.filter((gap) => gap <= tolerance + rounding).length / known.length;
}

function held({confidence, tolerance}: Objectives): string {
  return `au moins ${formatTerm(confidence)} des tirages restent à ${points(tolerance)} ou moins jusqu’à la fin`;
}

function whyNot(
  byYear: readonly YearGaps[],
  within: readonly number[],
  firstYear: number,
  {confidence, tolerance}: Objectives
): string {
  const last = byYear.length - 1;
  if (last < 0) return "Aucune année simulée.";
  const {gaps, worst} = byYear[last];
  const end = firstYear + last;
  const gap = estimate(gaps);
  if (Number.isNaN(gap.mean)) return `Aucune attribution en ${end} : l’écart ne se mesure pas.`;
  const lost = within.findLastIndex((share) => share >= confidence);
  const before = lost < 0 ? "Objectif jamais tenu" : `Objectif tenu en ${firstYear + lost}, puis perdu`;
  return (
    `${before} : en ${end}, ${ofReplicates(within[last], gaps)} à ${points(tolerance)} ou moins ` +
    `(il en faut ${formatTerm(confidence)}) ; l’écart moyen est ${meanGap(gap, knownOf(gaps))}, le plus souvent dans les quartiers ${mostOften(worst)}.`
  );
}

function mostOften(worst: Int8Array): string {
  const counts = fragilites.map((_, g) => worst.filter((w) => w === g).length);
  return classPlurals[fragilites[counts.indexOf(Math.max(...counts))]];
}

/** A share of fewer than a hundred replicates is told by counting them: percents would look finer than they are. */
function ofReplicates(share: number, gaps: Float64Array): string {
  const known = knownOf(gaps);
  if (known >= 100) return `${formatTerm(share)} des tirages sont`;
  const within = Math.round(share * known);
  return `${within} tirage${within > 1 ? "s" : ""} sur ${known} ${within > 1 ? "sont" : "est"}`;
}

function knownOf(gaps: Float64Array): number {
  return gaps.filter((gap) => !Number.isNaN(gap)).length;
}

/** No digit finer than the error of the mean, at 95 % by Student's law: tenths when it is under half a point, else whole points. */
function meanGap({mean, se}: Estimate, n: number): string {
  return n > 1 && studentQuantile(0.975, n - 1) * se < 0.5
    ? `de ${points(mean)}`
    : `d’environ ${points(Math.round(mean))}`;
}

const points = (x: number) => `${formatDecimal(x)} point${x >= 2 ? "s" : ""}`;
