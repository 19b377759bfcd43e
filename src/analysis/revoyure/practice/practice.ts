import {premierAcces} from "../../../core/markers.js";
import type {Territoire} from "../../../core/territoire/territoire.js";
import {brackets, fragilites} from "../../../core/vocabulary.js";

/**
 * Attributions counted as the learning of the effort reads them: by half-year for classes of quartiers [class][bracket]
 * and first accesses of classes of communes [class][first accesses, ACI], and over all of them by commission
 * [bailleur][commune][class][bracket]. One flat table of integers, whether observed or simulated.
 */
export interface Practice {
  readonly halfYears: number;
  readonly counts: Int32Array;
}

/** What an attribution must say to be counted; undefined where a file does not. */
export interface PracticeAttribution {
  readonly commune: number;
  readonly bailleur: number;
  readonly fragilite: number | undefined;
  readonly status: number;
  readonly bracket: number | undefined;
  readonly aci: boolean | undefined;
}

const perClass = fragilites.length * brackets.length;
/** Integers a half-year takes: brackets by class, first accesses and ACI by class of commune, all attributions. */
const perHalfYear = perClass + fragilites.length * 2 + 1;

/** A table of nothing yet. */
export function emptyPractice(
  {communes, bailleurs}: Pick<Territoire, "communes" | "bailleurs">,
  halfYears: number
): Practice {
  const commissions = bailleurs.ids.length * communes.insee.length * perClass;
  return {halfYears, counts: new Int32Array(halfYears * perHalfYear + commissions)};
}

/** Counts one attribution of the half-year `h` (from 0) in a table. */
export function countPractice(
  {halfYears, counts}: Practice,
  h: number,
  {attribution, territoire}: {attribution: PracticeAttribution; territoire: Territoire}
): void {
  const {commune, bailleur, fragilite, status, bracket, aci} = attribution;
  const {insee, fragilite: classOf} = territoire.communes;
  const base = h * perHalfYear;
  counts[base + perHalfYear - 1]++;
  if (fragilite !== undefined && bracket !== undefined) {
    counts[base + fragilite * brackets.length + bracket]++;
    const commission = bailleur * insee.length + commune;
    counts[halfYears * perHalfYear + commission * perClass + fragilite * brackets.length + bracket]++;
  }
  if (status === premierAcces && aci !== undefined) {
    const first = base + perClass + classOf[commune] * 2;
    counts[first]++;
    if (aci) counts[first + 1]++;
  }
}

/** Attributions of one half-year, or of all, by class of quartier and bracket. */
export function bracketCounts({counts}: Practice, h: number, fragilite: number): number[] {
  return brackets.map((_, k) => counts[h * perHalfYear + fragilite * brackets.length + k]);
}

/** First accesses of a class of commune in one half-year, and those of ACI ménages. */
export function aciCounts({counts}: Practice, h: number, fragilite: number): {successes: number; n: number} {
  const first = h * perHalfYear + perClass + fragilite * 2;
  return {successes: counts[first + 1], n: counts[first]};
}

/** All attributions of a half-year, whatever they say. */
export function attributionCount({counts}: Practice, h: number): number {
  return counts[h * perHalfYear + perHalfYear - 1];
}

/** Ménages under 60 % and attributions of each commission (bailleur × commune) in a class of quartier. */
export function commissionCounts(
  {halfYears, counts}: Practice,
  fragilite: number
): {successes: number; n: number}[] {
  const units: {successes: number; n: number}[] = [];
  const start = halfYears * perHalfYear + fragilite * brackets.length;
  for (let base = start; base < counts.length; base += perClass) {
    const under60 = counts[base] + counts[base + 1];
    units.push({successes: under60, n: under60 + counts[base + 2] + counts[base + 3]});
  }
  return units;
}
