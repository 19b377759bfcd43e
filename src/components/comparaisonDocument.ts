import type {Estimate, SignShare} from "../analysis/indicateurs/result.js";
import type {WorldsHeader} from "../analysis/indicateurs/runHeader.js";
import type {Brackets} from "../core/brackets.js";
import type {Difference} from "../words/difference.js";

/** Differences of the last year against the reference scenario, by outcome id; `paired` when made on common draws. */
export interface ScenarioDifferences {
  readonly paired: boolean;
  /** Bounds are those of the 95 % interval of the mean difference; `worlds` holds the outer bar. */
  readonly outcomes: {readonly [id: string]: Estimate};
  /** Between what nine paired differences in ten fall, draw by draw; absent where draws are not shared. */
  readonly draws?: {readonly [id: string]: Pick<Estimate, "q05" | "q95">};
  /** Share of the plausible worlds that hold the sign of each mean; absent where chance alone was drawn. */
  readonly signs?: {readonly [id: string]: SignShare};
  /** First accesses over the years of effort; absent where draws are not shared. */
  readonly price?: PriceOverYears;
}

/** What an objective costs or gives, by outcome id: a difference a year, then that of their sum. */
export interface PriceOverYears {
  readonly years: readonly number[];
  readonly outcomes: {
    readonly [id: string]: {readonly byYear: readonly Difference[]; readonly sum: Difference};
  };
}

export interface ComparaisonDocument {
  readonly reference: string;
  readonly year: number;
  /** The plausible worlds behind the outer bars; absent where chance alone was drawn. */
  readonly worlds?: WorldsHeader;
  /** Brackets of resources of the reference, then of the scenarios in their order. */
  readonly brackets: readonly Brackets[];
  readonly scenarios: {readonly [id: string]: ScenarioDifferences};
}
