import type {UnknownsDocument} from "../../analysis/explorer/unknowns.js";
import type {Estimate} from "../../analysis/indicateurs/result.js";
import type {SimulatedOrigin} from "../../words/originWords.js";

/** What the page « Ce que l’on ne sait pas » reads; without `unknowns` it says why there is nothing to tell. */
export interface InconnuesDocument {
  /** Absent where chance alone was drawn, where worlds have changed since the runs, or where a run is not there. */
  readonly unknowns?: UnknownsDocument;
  readonly absent?: "hasard" | "autresMondes" | "calcul";
  /** Worlds drawn, and those that the base year kept; absent with `unknowns`. */
  readonly drawn?: {readonly worlds: number; readonly kept: number};
  /** Short names of the scenarios, by id. */
  readonly names: {readonly [scenario: string]: string};
  /** The runs that it was read of; none with `absent`. */
  readonly origins: readonly SimulatedOrigin[];
  /** Under the central hypotheses, in points where it is of shares: mean, and where nine years in ten fall. */
  readonly chance: {
    readonly [scenario: string]: {readonly [outcome: string]: Pick<Estimate, "mean" | "q05" | "q95">};
  };
}
