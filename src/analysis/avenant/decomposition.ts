import type {EffectVerdict} from "../comparer/effect.js";
import type {Outcome} from "../comparer/outcomes.js";

/** Shapley value of one clause, with its error over paired replicates. */
export interface ClauseShare {
  readonly value: number;
  readonly se: number;
}

/** What each clause brings to the effect on one outcome; shares are in points. The parts sum to the whole. */
export interface OutcomeShares<Share extends ClauseShare = ClauseShare>
  extends Pick<Outcome, "id" | "label" | "unit"> {
  readonly whole: number;
  /** In the order of `clauses`. */
  readonly shares: readonly Share[];
  /** Effect of each clause alone, and when it is added last. */
  readonly alone: readonly number[];
  readonly last: readonly number[];
  /** Sum of the shares minus the whole: zero but for rounding. */
  readonly residual: number;
  /** Replicates in which every coalition says something. */
  readonly n: number;
  /** Two clauses that bring together more (or less) than each alone; known when every coalition was run. */
  readonly interaction?: {readonly pair: readonly [number, number]; readonly value: number};
}

/** A share and what can be said of it: told from chance or not, large enough to matter or not. */
export interface JudgedShare extends ClauseShare {
  readonly pAdjusted: number;
  readonly verdict: EffectVerdict;
}

/** The share of an effect owed to each clause: Shapley values under common draws. */
export interface Decomposition {
  readonly method: "exact" | "sampled";
  readonly clauses: readonly {
    readonly avenant: string;
    readonly parameter: string;
    readonly article: string;
    /** The upper end, where the clause sets both ends of one range: apart, they might cross. */
    readonly upperEnd?: string;
  }[];
  /** Coalitions of clauses that were run. */
  readonly coalitions: number;
  /** Pairs of an order of the clauses and its reverse, when sampled. */
  readonly pairs?: number;
  readonly outcomes: readonly OutcomeShares<JudgedShare>[];
  /** Ménages housed a year, by bracket then by class and bracket. */
  readonly menages: readonly OutcomeShares<JudgedShare>[];
}
