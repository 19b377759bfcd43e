import {demandeFlags} from "../demande/population.js";
import {categoryOf, drawResources} from "../demande/profile.js";
import {resourcesWord} from "../demande/resourcesWord.js";
import {baseBracketIn, flagsIn, sizeIn, statusIn} from "../demande/traits.js";
import {relogementNpru} from "../markers.js";
import {decisions, highUnitOf, lowUnitOf} from "../random.js";
import type {State} from "../state.js";
import {consumptionUnits} from "./consumptionUnits.js";
import {criteriaOf} from "./criteriaOf.js";
import {underThreshold} from "./firstQuartile.js";
import {situationsOf} from "./situationsOf.js";

/** Who a ménage is, beyond what the half-year needs to know of its demande. */
export interface Menage {
  /** Category of the household scale, from 0. */
  category: number;
  /** Where its resources stand in their bracket as signed, in [0, 1). */
  place: number;
  resourcesCents: number;
  /** Tenths of a consumption unit, from size and ages. */
  unitsTenths: number;
  /** Whether the law counts it in the first quartile of the demandeurs (L. 441-1). */
  firstQuartile: boolean;
  /** At or under the criterion of article 6.1. */
  underTwoRsa: boolean;
  /** Index in `ageGroups`. */
  age: number;
  employee: boolean;
  /** Employed, self-employed or looking for work. */
  actif: boolean;
  /** ACI situations, a bit each in the order of `aciSituations`; 0 for who is not ACI. */
  situations: number;
  /** Criteria of a mutation bloquée ou complexe, a bit each in the order of `mutationCriteria`; 0 for the others. */
  criteria: number;
}

const menage: Menage = {
  category: 0,
  place: 0,
  resourcesCents: 0,
  unitsTenths: 0,
  firstQuartile: false,
  underTwoRsa: false,
  age: 0,
  employee: false,
  actif: false,
  situations: 0,
  criteria: 0
};

/**
 * Reads a demande as a ménage: keyed by its stable key, so that nobody else's draws move and whoever asks finds the
 * same ménage again. One scratch object, overwritten by the next call: nothing is allocated.
 */
export function readMenage(state: State, demande: number): Menage {
  const {plan} = state.model;
  readResources(state, demande);
  menage.underTwoRsa = menage.resourcesCents <= plan.menages.twoRsaCents[sizeIn(state.pool.traits[demande])];
  readOccupation(state, demande);
  menage.situations = situationsOf(state, demande, menage);
  menage.criteria = criteriaOf(state, demande);
  return menage;
}

/** The resources that decided what rents it can pay: the same word, drawn again. */
function readResources(state: State, demande: number): void {
  const {model, pool, draws, step} = state;
  const {demande: plan} = model.plan;
  const word = resourcesWord(state, demande);
  const traits = pool.traits[demande];
  const size = sizeIn(traits);
  const bracket = baseBracketIn(traits);
  menage.category = categoryOf(plan, size, highUnitOf(word));
  menage.place = lowUnitOf(word);
  menage.resourcesCents = drawResources(plan, menage.category, bracket, menage.place);
  const {under14, firstQuartileCents} = model.plan.loi;
  menage.unitsTenths = consumptionUnits(draws, {key: pool.key[demande], size, under14});
  menage.firstQuartile = underThreshold(menage.resourcesCents, menage.unitsTenths, firstQuartileCents[step]);
}

/** Age group and activity. Nobody asked a ménage of the NPRU whether it has employees: drawn here as for the others. */
function readOccupation({model, draws, pool}: State, demande: number): void {
  const {menages, demande: plan} = model.plan;
  const word = draws.draw(decisions.menage, 0, pool.key[demande], 0);
  const other = draws.second();
  const traits = pool.traits[demande];
  menage.employee =
    statusIn(traits) === relogementNpru
      ? highUnitOf(other) < plan.employeeShare[baseBracketIn(traits)]
      : (flagsIn(traits) & demandeFlags.salarie) !== 0;
  const shares = menage.employee ? menages.employeeAges : menages.otherAges;
  let rest = highUnitOf(word);
  let age = 0;
  while (age < shares.length - 1 && rest >= shares[age]) rest -= shares[age++];
  menage.age = age;
  menage.actif = menage.employee || lowUnitOf(word) < menages.actifShare[age];
}
