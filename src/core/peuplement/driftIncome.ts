import {bracketInForce, occupantBracketInForce} from "../demande/bracketInForce.js";
import {categoryOf, drawResources, reachOf} from "../demande/profile.js";
import {resourcesWord} from "../demande/resourcesWord.js";
import {relogementNpru} from "../markers.js";
import {highUnitOf, lowUnitOf} from "../random.js";
import type {State} from "../state.js";

/**
 * A sitting ménage changes bracket (as signed): its logement counts it there and, when it has asked to move, so does its
 * demande, at the same place within the new bracket. The CAL looks at the resources of the day (article 5.2).
 */
export function driftIncome(state: State, l: number, baseBracket: number): void {
  const {pool, logements} = state;
  logements.baseBracket[l] = baseBracket;
  const demande = logements.demande[l];
  if (demande < 0) {
    logements.occupant[l] = occupantBracketInForce(state, l, baseBracket);
    return;
  }
  const bracket = bracketInForce(state, demande, baseBracket);
  logements.occupant[l] = bracket;
  // The premium on the rent of a ménage of the NPRU does not depend on its resources.
  const reach =
    pool.status[demande] === relogementNpru ? pool.reach[demande] : newReach(state, demande, baseBracket);
  pool.changeResources(demande, {baseBracket, bracket, reach});
}

/** Rents that its resources pay in the new bracket, from the word that told its category and its place in the old one. */
function newReach(state: State, demande: number, baseBracket: number): number {
  const {demande: plan} = state.model.plan;
  const word = resourcesWord(state, demande);
  const size = state.pool.size[demande];
  const category = categoryOf(plan, size, highUnitOf(word));
  return reachOf(plan, drawResources(plan, category, baseBracket, lowUnitOf(word)), size);
}
