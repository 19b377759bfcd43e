import type {JudgedShare, OutcomeShares} from "../avenant/decomposition.js";
import type {RunHeader} from "../indicateurs/runHeader.js";

/** A group of levers that two scenarios do not share: what it is about, in French, and the article that it serves. */
export interface LeverGroup {
  readonly id: string;
  readonly label: string;
  readonly article: string;
}

/** What each group of levers brings to the difference between two scenarios: Shapley values under common draws. */
export interface LeverDecomposition extends RunHeader {
  readonly schema: "equilibre/leviers@1";
  readonly reference: {readonly id: string; readonly title: string};
  readonly other: {readonly id: string; readonly title: string};
  /** Years whose mean is shared out: those in which the other scenario makes its whole effort. */
  readonly years: readonly number[];
  readonly method: "exact" | "sampled";
  readonly groups: readonly LeverGroup[];
  /** Sets of groups that were simulated. */
  readonly coalitions: number;
  readonly pairs?: number;
  readonly confidence: number;
  /** Effect alone, effect last and share of each group, in the order of `groups`. */
  readonly outcomes: readonly OutcomeShares<JudgedShare>[];
}
