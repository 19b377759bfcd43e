import type {Confrontation} from "../../analysis/confronter/confrontation.js";

/** What the page « Ce que l’on projetait, ce qui est venu » reads. */
export interface VenuDocument {
  /** Absent where the project has no public figure. */
  readonly confrontation?: Confrontation;
  /** Short names of the scenarios, by id. */
  readonly names: {readonly [scenario: string]: string};
}
