import type {State} from "../../state.js";
import type {PolicyId} from "../../vocabulary.js";
import type {Commission} from "../commission.js";

/**
 * A rule by which a CAL chooses between the candidates still open. `choose` returns the index of one of
 * `commission.candidates`, or −1 to leave the logement to the next session. Every policy has this signature.
 */
export interface Policy {
  readonly id: PolicyId;
  /** Whether an article that the policy follows may leave a logement vacant rather than yield. */
  readonly strict: boolean;
  /** Whether it draws in proportion to `commission.weights`; otherwise those are no part of its choice. */
  readonly weighs: boolean;
  /**
   * Who is presented: drawn by the observed practice, evenly among the eligible, or those whom `score` puts first, as a
   * rule that ranks demandes ranks all of them.
   */
  readonly presents: "practice" | "evenly" | "first";
  /** Score of a demande, the highest first; of rules that rank. */
  score?(state: State, demande: number): number;
  choose(commission: Commission, state: State): number;
}
