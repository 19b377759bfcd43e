import type {Outcome} from "./outcomes.js";

/** What each clause brings to the effect on one outcome; shares are in points. The parts sum to the whole. */
export interface OutcomeShares extends Pick<Outcome, "id" | "label" | "unit"> {
  readonly whole: number;
  /** Shapley value of each clause, in the order of `clauses`, with its error over paired replicates. */
  readonly shares: readonly {readonly value: number; readonly se: number}[];
  /** Effect of each clause alone, and when it is added last. */
  readonly alone: readonly number[];
  readonly last: readonly number[];
  /** Sum of the shares minus the whole: zero but for rounding. */
  readonly residual: number;
  /** Two clauses that bring together more (or less) than each alone; known when every coalition was run. */
  readonly interaction?: {readonly pair: readonly [number, number]; readonly value: number};
}

/** The share of an effect owed to each clause: Shapley values under common draws. */
export interface Decomposition {
  readonly method: "exact" | "sampled";
  readonly clauses: readonly {
    readonly avenant: string;
    readonly parameter: string;
    readonly article: string;
  }[];
  /** Coalitions of clauses that were run. */
  readonly coalitions: number;
  /** Pairs of an order of the clauses and its reverse, when sampled. */
  readonly pairs?: number;
  readonly outcomes: readonly OutcomeShares[];
}
