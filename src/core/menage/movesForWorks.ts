import {statusIn} from "../demande/traits.js";
import {mutation, worksWhenFreed} from "../markers.js";
import type {State} from "../state.js";

/**
 * Whether a mutation is asked for works on the logement (article 11.5): it has the precedence of a blocked one, but meets
 * none of the criteria of article 7.1 by that alone.
 */
export function movesForWorks({pool, logements}: State, demande: number): boolean {
  return (
    statusIn(pool.traits[demande]) === mutation &&
    logements.availableFrom[pool.home[demande]] === worksWhenFreed
  );
}
