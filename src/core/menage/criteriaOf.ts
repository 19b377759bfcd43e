import {demandeFlags} from "../demande/population.js";
import {bracketIn, flagsIn, reachIn, sizeIn, statusIn} from "../demande/traits.js";
import {mutation} from "../markers.js";
import {decisions} from "../random.js";
import type {State} from "../state.js";
import {monthOf} from "../step.js";
import {bitsOf} from "./bits.js";
import {isCrowded, isTooLarge} from "./crowding.js";
import {movesForWorks} from "./movesForWorks.js";
import {pickEach} from "./pickEach.js";
import {mutationCriteria} from "./situations.js";

const all = bitsOf(mutationCriteria, mutationCriteria);
const delai = bitsOf(mutationCriteria, ["delai"]);
const sousOccupation = bitsOf(mutationCriteria, ["sousOccupation"]);
const suroccupation = bitsOf(mutationCriteria, ["suroccupation"]);
const insolvabilite = bitsOf(mutationCriteria, ["insolvabilite"]);

/**
 * Criteria of a mutation bloquée ou complexe (article 7.1), as bits: one to three for a blocked one, the delay alone
 * for another that has waited too long, none for the rest, among whom those who move for works.
 */
export function criteriaOf(state: State, demande: number): number {
  const {pool, draws, model, step} = state;
  const traits = pool.traits[demande];
  if (statusIn(traits) !== mutation) return 0;
  const {criteria, delayMonths} = model.plan.menages;
  if ((flagsIn(traits) & demandeFlags.blocked) === 0 || movesForWorks(state, demande))
    return monthOf(step) - pool.month[demande] > delayMonths ? delai : 0;
  const key = pool.key[demande];
  draws.draw(decisions.menage, 0, key, 2);
  const first = draws.second();
  const second = draws.draw(decisions.menage, 0, key, 3);
  const third = draws.second();
  return pickEach(criteria, eligibleOf(state, demande), first, second, third);
}

/** What its logement and its resources allow: who lacks no room is not in sur-occupation. */
function eligibleOf({pool, logements, model, step}: State, demande: number): number {
  const home = pool.home[demande];
  const traits = pool.traits[demande];
  const size = sizeIn(traits);
  const window = model.plan.attribution.sizeWindows[logements.typology[home]];
  let eligible = all & ~delai;
  if (!isTooLarge(window, size)) eligible &= ~sousOccupation;
  if (!isCrowded(window, size)) eligible &= ~suroccupation;
  const canPay = reachIn(traits) >= logements.rentLevel[home];
  return canPay && bracketIn(traits) >= model.plan.brackets.low.modestes[step]
    ? eligible & ~insolvabilite
    : eligible;
}
