import type {ReplacedData} from "../indicateurs/replacedData.js";
import type {WorldsHeader} from "../indicateurs/runHeader.js";
import type {OutcomeComparison} from "./comparePaired.js";
import type {RankingDocument} from "./rankingDocument.js";

/** The document printed by `equilibre comparer --json`: the first scenario against each of the others. */
export interface Comparaison {
  readonly schema: "equilibre/comparaison@1";
  readonly engine: {readonly version: string};
  readonly seed: string;
  readonly replications: number;
  readonly incertitudes: false | readonly string[];
  readonly worlds?: WorldsHeader;
  /** Of the intervals of differences, in [0, 1]. */
  readonly confidence: number;
  readonly scenarios: readonly {
    readonly id: string;
    readonly title: string;
    readonly digest: string;
    readonly inputs: {readonly [path: string]: string};
    /** What the user's own files replaced; absent where nothing was. */
    readonly replaced?: readonly ReplacedData[];
  }[];
  readonly comparisons: readonly {
    readonly reference: string;
    readonly other: string;
    readonly outcomes: readonly OutcomeComparison[];
  }[];
  /** Whether a scenario is ahead of the others for good, on one criterion. */
  readonly ranking: RankingDocument;
}
