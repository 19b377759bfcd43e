import type {Fragilite} from "../core/vocabulary.js";
import {formatTerm} from "../words/numbers.js";
import type {ScenarioDocument} from "./scenarioDocument.js";

/** What the convention says of one class of quartiers: observed, bound of article 5.2. */
export interface RepereClasse {
  /** Observed shares of the brackets, in [0, 1]. */
  readonly observed: readonly number[];
  /** Observed share of the low set of the objective of the class, in [0, 1]. */
  readonly observedUnder60: number;
  /** Which bound of article 5.2 the class has; its value is that of the document drawn. */
  readonly bound?: "ceiling" | "floor";
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
  /** The law beside the convention (L. 441-1). */
  readonly loi: ReperesLoi;
}

/** Minima of the law, in [0, 1], and the threshold of the first quartile. */
export interface ReperesLoi {
  readonly premierQuartile: number;
  readonly autresQuartiles: number;
  readonly publicsPrioritaires: number;
  /** First day of the minima. */
  readonly from: string;
  /** € a year by consumption unit, from each day; `supposed` where no arrêté of the EPCI was given. */
  readonly thresholds: readonly {readonly from: string; readonly euros: number}[];
  readonly supposed: boolean;
}

/** The bound of a class in the last year of a document, with the avenants of its scenario, as the charts name it. */
export function boundOf(
  {bound}: RepereClasse,
  {convergence: {bounds}}: Pick<ScenarioDocument, "convergence">
): {at: number; label: string} | undefined {
  const at = bound === undefined ? undefined : (bound === "ceiling" ? bounds.ceilings : bounds.floors).at(-1);
  if (at === undefined) return undefined;
  return {at, label: `${bound === "ceiling" ? "max." : "min."} ${formatTerm(at)}`};
}
