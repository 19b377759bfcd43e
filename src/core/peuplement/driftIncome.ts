import {initialWord} from "../demande/initialWord.js";
import {categoryOf, drawResources, reachOf} from "../demande/profile.js";
import {relogementNpru} from "../markers.js";
import {decisions, highUnitOf, lowUnitOf} from "../random.js";
import type {State} from "../state.js";

/**
 * A sitting ménage changes bracket: its logement counts it there and, when it has asked to move, so does its demande,
 * at the same place within the new bracket. The CAL looks at the resources of the day (article 5.2).
 */
export function driftIncome(state: State, l: number, bracket: number): void {
  state.logements.occupant[l] = bracket;
  const demande = state.logements.demande[l];
  if (demande < 0) return;
  const {pool} = state;
  // The premium on the rent of a ménage of the NPRU does not depend on its resources.
  const reach =
    pool.status[demande] === relogementNpru ? pool.reach[demande] : newReach(state, demande, bracket);
  pool.changeResources(demande, bracket, reach);
}

/** Rents that its resources pay in the new bracket, from the word that told its category and its place in the old one. */
function newReach({pool, draws, model}: State, demande: number, bracket: number): number {
  const {demande: plan} = model.plan;
  const key = pool.key[demande];
  const month = pool.month[demande];
  const word =
    month < 0 ? initialWord(key) : draws.draw(decisions.arrivalProfile, Math.floor(month / 6), key, 0);
  const size = pool.size[demande];
  const category = categoryOf(plan, size, highUnitOf(word));
  return reachOf(plan, drawResources(plan, category, bracket, lowUnitOf(word)), size);
}
