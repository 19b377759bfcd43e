import type {Estimate} from "../analysis/indicateurs/result.js";
import type {Brackets} from "../core/brackets.js";

/** Differences of the last year against the reference scenario, by outcome id; `paired` when made on common draws. */
export interface ScenarioDifferences {
  readonly paired: boolean;
  /** Bounds are those of the 95 % interval of the mean difference. */
  readonly outcomes: {readonly [id: string]: Estimate};
  /** Between what nine paired differences in ten fall, draw by draw; absent where draws are not shared. */
  readonly draws?: {readonly [id: string]: Pick<Estimate, "q05" | "q95">};
}

export interface ComparaisonDocument {
  readonly reference: string;
  readonly year: number;
  /** Brackets of resources of the reference, then of the scenarios in their order. */
  readonly brackets: readonly Brackets[];
  readonly scenarios: {readonly [id: string]: ScenarioDifferences};
}
