import {aciIn, sizeIn} from "../demande/traits.js";
import {decisions} from "../random.js";
import type {State} from "../state.js";
import {bitsOf} from "./bits.js";
import {isCrowded} from "./crowding.js";
import {pickEach} from "./pickEach.js";
import {aciSituations, ageGroups} from "./situations.js";

const all = bitsOf(aciSituations, aciSituations);
const jeunesPrecaires = bitsOf(aciSituations, ["jeunesPrecaires"]);
const ageesMalLogees = bitsOf(aciSituations, ["ageesMalLogees"]);
const precariteInsertion = bitsOf(aciSituations, ["precariteInsertion"]);
const suroccupation = bitsOf(aciSituations, ["suroccupation"]);
/** A tenant of the social stock has a logement of their own. */
const withoutHome = bitsOf(aciSituations, ["sansLogement", "sortieHebergement", "sortieFoyer"]);
const young = ageGroups.indexOf("jeunes");
const elderly = ageGroups.indexOf("aines");

interface Traits {
  readonly underTwoRsa: boolean;
  readonly age: number;
  readonly employee: boolean;
}

/** ACI situations of a ménage (article 6.1), as bits: at least one when it is ACI, none otherwise. */
export function situationsOf(state: State, demande: number, traits: Traits): number {
  const {pool, draws, model} = state;
  if (aciIn(pool.traits[demande]) === 0) return 0;
  const key = pool.key[demande];
  const first = draws.draw(decisions.menage, 0, key, 1);
  const second = draws.second();
  const third = draws.draw(decisions.menage, 0, key, 2);
  const eligible = eligibleOf(state, demande, traits);
  return pickEach(model.plan.menages.situations, eligible, first, second, third);
}

function eligibleOf(
  {pool, model, logements}: State,
  demande: number,
  {underTwoRsa, age, employee}: Traits
): number {
  let eligible = all;
  if (!underTwoRsa) for (const index of model.plan.menages.underTwoRsa) eligible &= ~(1 << index);
  if (age !== young) eligible &= ~jeunesPrecaires;
  if (age !== elderly) eligible &= ~ageesMalLogees;
  if (employee) eligible &= ~precariteInsertion;
  const home = pool.home[demande];
  if (home < 0) return eligible;
  eligible &= ~withoutHome;
  const {sizeWindows} = model.plan.attribution;
  return isCrowded(sizeWindows[logements.typology[home]], sizeIn(pool.traits[demande]))
    ? eligible
    : eligible & ~suroccupation;
}
