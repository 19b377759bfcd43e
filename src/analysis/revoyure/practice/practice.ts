import {type Brackets, objectiveLowSet} from "../../../core/brackets.js";
import {premierAcces} from "../../../core/markers.js";
import type {Territoire} from "../../../core/territoire/territoire.js";
import {fragilites} from "../../../core/vocabulary.js";

/**
 * Attributions counted as the learning of the effort reads them: by half-year for classes of quartiers [class][bracket]
 * and first accesses of classes of communes [class][first accesses, ACI], and over all of them by commission
 * [bailleur][commune][class][bracket]. One flat table of integers, whether observed or simulated.
 */
export interface Practice {
  readonly halfYears: number;
  /** How many brackets, and how many of the lowest the objective of each class looks at. */
  readonly brackets: number;
  readonly low: readonly number[];
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

/** Integers that the brackets of every class take. */
const perClass = (brackets: number) => fragilites.length * brackets;
/** Integers a half-year takes: brackets by class, first accesses and ACI by class of commune, all attributions. */
const perHalfYear = (brackets: number) => perClass(brackets) + fragilites.length * 2 + 1;
/** A table of nothing yet. */
export function emptyPractice(
  {communes, bailleurs}: Pick<Territoire, "communes" | "bailleurs">,
  halfYears: number,
  {ids, low}: Brackets
): Practice {
  const brackets = ids.length;
  const commissions = bailleurs.ids.length * communes.insee.length * perClass(brackets);
  return {
    halfYears,
    brackets,
    low: fragilites.map((g) => low[objectiveLowSet(g)].at(-1) ?? 0),
    counts: new Int32Array(halfYears * perHalfYear(brackets) + commissions)
  };
}

/** Counts one attribution of the half-year `h` (from 0) in a table. */
export function countPractice(
  {halfYears, brackets: K, counts}: Practice,
  h: number,
  {attribution, territoire}: {attribution: PracticeAttribution; territoire: Territoire}
): void {
  const {commune, bailleur, fragilite, status, bracket, aci} = attribution;
  const {insee, fragilite: classOf} = territoire.communes;
  const base = h * perHalfYear(K);
  counts[base + perHalfYear(K) - 1]++;
  if (fragilite !== undefined && bracket !== undefined) {
    counts[base + fragilite * K + bracket]++;
    const commission = bailleur * insee.length + commune;
    counts[halfYears * perHalfYear(K) + commission * perClass(K) + fragilite * K + bracket]++;
  }
  if (status === premierAcces && aci !== undefined) {
    const first = base + perClass(K) + classOf[commune] * 2;
    counts[first]++;
    if (aci) counts[first + 1]++;
  }
}

/** Attributions of one half-year, or of all, by class of quartier and bracket. */
export function bracketCounts({counts, brackets: K}: Practice, h: number, fragilite: number): number[] {
  const first = h * perHalfYear(K) + fragilite * K;
  return Array.from(counts.subarray(first, first + K));
}

/** First accesses of a class of commune in one half-year, and those of ACI ménages. */
export function aciCounts(
  {counts, brackets: K}: Practice,
  h: number,
  fragilite: number
): {successes: number; n: number} {
  const first = h * perHalfYear(K) + perClass(K) + fragilite * 2;
  return {successes: counts[first + 1], n: counts[first]};
}

/** All attributions of a half-year, whatever they say. */
export function attributionCount({counts, brackets: K}: Practice, h: number): number {
  return counts[h * perHalfYear(K) + perHalfYear(K) - 1];
}

/** Ménages of the low set and attributions of each commission (bailleur × commune) in a class of quartier. */
export function commissionCounts(
  {halfYears, brackets: K, low, counts}: Practice,
  fragilite: number
): {successes: number; n: number}[] {
  const units: {successes: number; n: number}[] = [];
  const start = halfYears * perHalfYear(K) + fragilite * K;
  for (let base = start; base < counts.length; base += perClass(K)) {
    const own = counts.subarray(base, base + K);
    const total = (of: Int32Array) => of.reduce((a, b) => a + b, 0);
    units.push({successes: total(own.subarray(0, low[fragilite])), n: total(own)});
  }
  return units;
}
