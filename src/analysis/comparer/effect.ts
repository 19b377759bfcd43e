import type {PairedDifference} from "./comparePaired.js";
import type {Outcome} from "./outcomes.js";

/** What can be said of an effect: nothing moved, too little to tell from chance, too little to matter, or a direction. */
const effectVerdicts = ["identique", "hasard", "negligeable", "hausse", "baisse"] as const;
export type EffectVerdict = (typeof effectVerdicts)[number];

/** Under these an effect is too small to matter: points for shares and gaps, ménages (or logements) a year, months. */
export interface EffectThresholds {
  readonly points: number;
  readonly menages: number;
  readonly months: number;
}

/** Paired effect on one outcome, yearly mean of a period; differences of shares are in points. */
export interface Effect extends Pick<Outcome, "id" | "label" | "unit"> {
  readonly reference: number;
  readonly other: number;
  readonly difference: PairedDifference;
  /** Two-sided, by Student's law on the pairs; adjusted for the number of outcomes of its family. */
  readonly p: number;
  readonly pAdjusted: number;
  readonly verdict: EffectVerdict;
}

/** How small is too small for an outcome of this unit. */
export function thresholdOf(unit: Outcome["unit"], {points, menages, months}: EffectThresholds): number {
  return {share: points, points, count: menages, months}[unit];
}
