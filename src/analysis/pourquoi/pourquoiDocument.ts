import type {FoundCause} from "./changeCauses.js";
import type {WaterfallStep} from "./waterfall.js";

/** The document printed by `equilibre pourquoi --json`: what made figures change between two run folders. */
export interface PourquoiDocument {
  readonly schema: "equilibre/pourquoi@1";
  readonly engine: {readonly version: string};
  readonly year: number;
  readonly runs: readonly {
    readonly folder: string;
    readonly scenario: string;
    readonly digest: string;
    readonly seed: string;
    readonly replications: number;
  }[];
  readonly causes: readonly FoundCause[];
  readonly steps: readonly Pick<WaterfallStep, "causes">[];
  /** Differences of shares are in points; `changes` follow `steps` and sum to `after` − `before`. */
  readonly figures: readonly {
    readonly id: string;
    readonly label: string;
    readonly unit: "share" | "points" | "count" | "months";
    readonly before: number;
    readonly after: number;
    readonly changes: readonly number[];
  }[];
  /** What could not be run again, and so not told apart, in French. */
  readonly notes: readonly string[];
}
