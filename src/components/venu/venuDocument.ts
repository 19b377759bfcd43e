import type {Confrontation} from "../../analysis/confronter/confrontation.js";
import type {SimulatedOrigin} from "../../words/originWords.js";

/** What the page « Ce que l’on projetait, ce qui est venu » reads. */
export interface VenuDocument {
  /** As known on the project's own day; absent where the project has no public figure. */
  readonly confrontation?: Confrontation;
  /** The same as known on later dates, in their order. */
  readonly later?: readonly Confrontation[];
  /** The projections that are held, as known on the project's own day. */
  readonly origins: readonly SimulatedOrigin[];
  /** French: why what is shown is to be made again. */
  readonly stale?: string;
  /** Short names of the scenarios, by id. */
  readonly names: {readonly [scenario: string]: string};
}
