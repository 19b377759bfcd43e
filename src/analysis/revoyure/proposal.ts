import type {PairedDifference} from "../comparer/comparePaired.js";

/** A candidate avenant, measured on the same draws as the new projection. */
export interface Proposal {
  /** Rank from 1, the greatest probability first. */
  readonly rank: number;
  readonly id: string;
  readonly title: string;
  readonly article: string;
  /** What it asks for and of whom, in French. */
  readonly motive: string;
  readonly whoPays: string;
  /** What the simulation supposes beyond the text of the avenant; absent where nothing. */
  readonly supposes?: string;
  /** True when it moves the objective itself rather than the practice. */
  readonly movesObjective: boolean;
  /** Probability that all objectives (as they then stand) are met in the last year, without and with it, Wilson 95 %. */
  readonly chanceWithout: number;
  readonly chance: number;
  readonly low: number;
  readonly high: number;
  /** Paired differences in the last year, mean, standard error and 95 % interval of Student's law: shares in points. */
  readonly effects: readonly {
    readonly id: string;
    readonly label: string;
    readonly unit: "points" | "count" | "months";
    readonly change: Pick<PairedDifference, "mean" | "se" | "low" | "high">;
    /** The change is larger than chance makes it (95 %, Holm over the effects of the proposal). */
    readonly told: boolean;
  }[];
  /** A whole avenant.yaml, accepted by `equilibre valider`; `file` is the name to give it. */
  readonly file: string;
  readonly yaml: string;
}
