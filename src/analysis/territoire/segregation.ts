import type {Territoire} from "../../core/territoire/territoire.js";
import {correctedDissimilarity} from "../statistics/correctedDissimilarity.js";
import {dissimilarity} from "../statistics/dissimilarity.js";
import {entropy} from "../statistics/entropy.js";
import {expectedDissimilarity} from "../statistics/expectedDissimilarity.js";
import {millerMadow} from "../statistics/millerMadow.js";
import {theilH} from "../statistics/theilH.js";

/** How unevenly a group lives: what is measured, what chance alone would make of it, and what is beyond chance. */
export interface UnevenShare {
  readonly measured: number;
  readonly byChance: number;
  readonly corrected: number;
}

/** Segregation of the ménages of the social stock between quartiers, by their resources. */
export interface Segregation {
  readonly quartiers: number;
  readonly menages: number;
  /** Where the brackets are cut, as shares of the PLUS scale. */
  readonly thresholds: readonly number[];
  /** From the lowest bracket: dissimilarity D of each against all others (Duncan & Duncan 1955), corrected (Carrington & Troske 1997). */
  readonly dissimilarity: {readonly [bracket: string]: UnevenShare};
  /** Theil's H of all brackets together, less what chance adds to it (Miller 1955). */
  readonly theilH: UnevenShare;
}

/** Measures it on who lives where: quartiers without a ménage of the stock are left out. */
export function segregation(
  {quartiers, logements}: Territoire,
  {
    occupantBracket,
    brackets,
    thresholds
  }: {occupantBracket: Uint8Array; brackets: readonly string[]; thresholds: readonly number[]}
): Segregation {
  const everywhere = quartiers.ids.map(() => brackets.map(() => 0));
  for (let l = 0; l < logements.count; l++)
    if (occupantBracket[l] < brackets.length) everywhere[logements.quartier[l]][occupantBracket[l]]++;
  const table = everywhere.filter((row) => sum(row) > 0);
  const sizes = table.map(sum);
  const groups = brackets.map((_, k) => sum(table.map((row) => row[k])));
  const bias = millerMadow(table) / entropy(groups);
  const measured = theilH(table);
  return {
    quartiers: table.length,
    menages: sum(sizes),
    thresholds,
    dissimilarity: Object.fromEntries(
      brackets.map((bracket, k) => {
        const found = dissimilarity(table.map((row, i) => ({group: row[k], all: sizes[i]})));
        const byChance = expectedDissimilarity(sizes, groups[k]);
        return [bracket, {measured: found, byChance, corrected: correctedDissimilarity(found, byChance)}];
      })
    ),
    theilH: {measured, byChance: bias, corrected: measured - bias}
  };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
