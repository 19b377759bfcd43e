import type {Fragilite} from "../core/vocabulary.js";

/** What the convention says of one class of quartiers: observed, bound of article 5.2. */
export interface RepereClasse {
  /** Observed shares of the four brackets, in [0, 1]. */
  readonly observed: readonly number[];
  /** Share under 60 % of the PLUS scale: at most, at least; at most one of them is given. */
  readonly ceiling?: number;
  readonly floor?: number;
}

/** Figures of the convention that charts show beside simulated ones. */
export interface Reperes {
  readonly observedYear: number;
  readonly classes: {readonly [g in Fragilite]: RepereClasse};
  /** Reference balance of article 5.2, in [0, 1]. */
  readonly reference: readonly number[];
  /** ACI share of the first accesses, in [0, 1] (article 6.2). */
  readonly aciObjective: number;
  /** Wording of the ACI situations (article 6.1) and of the criteria of a mutation (article 7.1), in their order. */
  readonly aciSituations: readonly string[];
  readonly mutationCriteria: readonly string[];
}

/** The observed share under 60 % of the PLUS scale of a class. */
export function observedUnder60({observed}: RepereClasse): number {
  return observed[0] + observed[1];
}

/** The bound of a class as the charts name it. */
export function boundOf({ceiling, floor}: RepereClasse): {at: number; label: string} | undefined {
  if (ceiling !== undefined) return {at: ceiling, label: `max. ${Math.round(100 * ceiling)}\u00a0%`};
  if (floor !== undefined) return {at: floor, label: `min. ${Math.round(100 * floor)}\u00a0%`};
  return undefined;
}
