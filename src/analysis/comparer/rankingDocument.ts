import type {Outcome} from "./outcomes.js";
import type {Ranking, RankingOptions} from "./ranking.js";

/** What `equilibre comparer` says of the ranking: settled or not, on what, at what confidence, at what price. */
export interface RankingDocument extends Ranking, Pick<RankingOptions, "prefer" | "confidence" | "least"> {
  readonly criterion: Pick<Outcome, "id" | "label" | "unit">;
  readonly year: number;
  /** Paired replicates that could be run, and were. */
  readonly budget: number;
  readonly replications: number;
  /** Replicates at each look allowed for, and how many looks were taken. */
  readonly looks: readonly number[];
  readonly looked: number;
}
