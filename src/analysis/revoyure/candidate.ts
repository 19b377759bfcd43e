import type {ParameterValue} from "../../core/convention/convention.js";
import type {LeverTree} from "../../core/convention/mergeLevers.js";

/** A measure that a revoyure compares: what it sets, of whom, at whose expense. */
export interface Candidate {
  readonly id: string;
  readonly title: string;
  readonly article: string;
  /** What it asks for and of whom, in French. */
  readonly motive: string;
  readonly whoPays: string;
  /** What the simulation supposes beyond the text of the measure; absent where nothing. */
  readonly supposes?: string;
  /** True when it lowers an objective rather than giving it means: a renunciation. */
  readonly movesObjective: boolean;
  /** What an avenant writes; empty where the text has no parameter for it, and the article allows it as it is. */
  readonly parameters: {
    readonly [parameter: string]: {readonly article: string; readonly value: ParameterValue};
  };
  /** Levers that stand for it where the text has no parameter. */
  readonly levers?: LeverTree;
}
