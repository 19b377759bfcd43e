import type {PairedDifference} from "../comparer/comparePaired.js";
import type {Candidate} from "./candidate.js";
import type {Regret} from "./regrets.js";

/** A candidate avenant, measured on draws that no bound of a candidate was set on. */
export interface Proposal extends Omit<Candidate, "parameters" | "levers"> {
  /** Rank from 1 in its own list, the greatest probability first, on draws other than those that score it. */
  readonly rank: number;
  /** Probability that all objectives as signed are met in the last year, without and with it, Wilson 95 %. */
  readonly chanceWithout: number;
  readonly chance: number;
  readonly low: number;
  readonly high: number;
  /** Of a renunciation: probability that the objectives as it moves them are met. */
  readonly chanceMoved?: number;
  /** Paired differences in the last year, mean, standard error and 95 % interval of Student's law: shares in points. */
  readonly effects: readonly {
    readonly id: string;
    readonly label: string;
    readonly unit: "points" | "count" | "months";
    readonly change: Pick<PairedDifference, "mean" | "se" | "low" | "high">;
    /** The change is larger than chance makes it (95 %, Holm over the effects of the proposal). */
    readonly told: boolean;
  }[];
  /** What it would cost to have chosen it, over plausible worlds; absent where chance alone was drawn. */
  readonly regret?: Regret;
  /** What the draft is; absent from documents written when all were avenants. */
  readonly draft?: "avenant" | "scenario";
  /** A whole avenant.yaml, or a scenario.yaml where the text has no parameter; accepted by `equilibre valider`. */
  readonly file: string;
  readonly yaml: string;
}
