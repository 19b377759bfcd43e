import {fragilites} from "../../core/vocabulary.js";
import type {YearCounts} from "../calibrer/yearCounts.js";

/** A commission d'attribution: a bailleur in a commune, and what it attributed in the classes that have an objective. */
export interface CalCounts {
  readonly bailleur: number;
  readonly commune: number;
  /** By class, in the order of those asked: ménages of the low set, and attributions whose resources are told. */
  readonly low: readonly number[];
  readonly n: readonly number[];
}

/** Commissions of a year with at least one attribution that an objective speaks of. */
export function calCounts(
  {shape: {communes, bailleurs, brackets}, cells}: YearCounts,
  {classes, low}: {classes: readonly number[]; low: readonly number[]}
): CalCounts[] {
  const width = brackets + 1;
  const perUnit = (fragilites.length + 1) * width;
  const found: CalCounts[] = [];
  for (let bailleur = 0; bailleur < bailleurs; bailleur++)
    for (let commune = 0; commune < communes; commune++) {
      const start = (bailleur * communes + commune) * perUnit;
      const count = (g: number, upTo: number) => {
        const first = start + g * width;
        return cells.subarray(first, first + upTo).reduce((a, b) => a + b, 0);
      };
      const n = classes.map((g) => count(g, brackets));
      if (n.every((lines) => lines === 0)) continue;
      found.push({bailleur, commune, low: classes.map((g) => count(g, low[g])), n});
    }
  return found;
}
