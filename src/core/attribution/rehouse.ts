import {demandeFlags} from "../demande/population.js";
import {demolish} from "../peuplement/openVacancy.js";
import type {State} from "../state.js";
import {largestRemainder} from "../statistics/largestRemainder.js";
import {contingents} from "../vocabulary.js";
import type {Commission} from "./commission.js";
import {house} from "./house.js";
import {policies} from "./policies/policies.js";

const prefet = contingents.indexOf("prefet");

/**
 * Sets what each commune and bailleur owes to the ménages of the NPRU this half-year (article 8): those waiting,
 * shared by logements outside quartiers prioritaires and, at a lower weight, inside; part of it in new logements.
 */
export function shareRelogements(state: State): void {
  const {npru, pool, model} = state;
  let waiting = 0;
  npru.lateCount = 0;
  for (let i = 0; i < npru.waitingCount; i++) {
    const demande = npru.waiting[i];
    if (pool.alive[demande] === 0) continue;
    npru.waiting[waiting++] = demande;
    if (isLate(state, demande)) npru.lateCount++;
  }
  npru.waitingCount = waiting;
  npru.neufQuota = Math.round(model.plan.npru.neufShare * waiting);
  npru.ancienQuota = waiting - npru.neufQuota;
  if (waiting === 0) return;
  npru.communeQuota.set(largestRemainder(state.relogementWeights.communes, waiting));
  npru.bailleurQuota.set(largestRemainder(state.relogementWeights.bailleurs, waiting));
}

/**
 * Proposes the logement to a ménage of the NPRU before the CAL hears the others. True when one moves in. Article 5
 * holds for it; its commune and bailleur of origin are kept unless it goes intercommunal or inter-bailleurs.
 */
export function rehouse(state: State, commission: Commission): boolean {
  const {npru, counters, row, columns} = state;
  if (npru.waitingCount === 0) return false;
  const l = commission.logement;
  const neuf = isNew(state, l);
  const withinQuota = neuf ? npru.neufQuota > 0 : npru.ancienQuota > 0;
  if (!withinQuota && npru.lateCount === 0) return false;
  if (isKeptByPrefet(state, l)) return false;
  const place = chooseRelogement(state, commission, withinQuota);
  if (place < 0) return false;
  const demande = npru.waiting[place];
  if (isLate(state, demande)) npru.lateCount--;
  countRelogement(state, commission, {demande, neuf});
  state.observer?.onRelogement(state, demande);
  const home = house(state, commission, demande);
  if (home >= 0) demolish(state, home);
  counters[row + columns.relogementsDansNeuf] += neuf ? 1 : 0;
  return true;
}

/**
 * Article 8 mobilises the contingents of the bailleur, of the métropole and of Action Logement: not the préfet's. When
 * contingents are managed en flux no logement belongs to one.
 */
function isKeptByPrefet({logements, model, step}: State, l: number): boolean {
  return model.plan.attribution.contingentFlux[step] === null && logements.contingent[l] === prefet;
}

/** Place in the waiting list, oldest first, of the first ménage that the logement suits; −1 for none. */
function chooseRelogement(state: State, commission: Commission, withinQuota: boolean): number {
  const {npru, pool, model, logements} = state;
  const [smallest, largest] = model.plan.attribution.sizeWindows[logements.typology[commission.logement]];
  for (let i = 0; i < npru.waitingCount; i++) {
    const demande = npru.waiting[i];
    const size = pool.size[demande];
    if (pool.alive[demande] === 0 || size < smallest || size > largest) continue;
    if (suits(state, commission, demande, withinQuota)) return i;
  }
  return -1;
}

/** Delivered in this half-year or the one before (`delivered` is the step of delivery plus one). */
function isNew({logements, step}: State, l: number): boolean {
  return logements.delivered[l] > 0 && logements.delivered[l] >= step;
}

function isLate({pool, step, model}: State, demande: number): boolean {
  return step * 6 - pool.month[demande] >= model.plan.npru.lastResort * 6;
}

/** Whether the ménage may go there, and article 5 lets it (articles 5.2 and 8: it holds for relogements too). */
function suits(state: State, commission: Commission, demande: number, withinQuota: boolean): boolean {
  const {pool, counters, row, columns} = state;
  if (!mayGo(state, commission, demande, withinQuota)) return false;
  if (((commission.mask >> pool.bracket[demande]) & 1) === 1) return true;
  const yields = mayYield(state, commission, demande);
  counters[row + columns.rules.npru + (yields ? 1 : 0)]++;
  return yields;
}

function mayYield({pool, logements, step, model}: State, {bailleur}: Commission, demande: number): boolean {
  if (policies[model.plan.attribution.policy].strict) return false;
  const sameBailleur = logements.bailleur[pool.home[demande]] === bailleur;
  return sameBailleur && step * 6 - pool.month[demande] >= model.plan.npru.article5Yields * 6;
}

function mayGo(state: State, commission: Commission, demande: number, withinQuota: boolean): boolean {
  const {pool, logements, npru, model} = state;
  const l = commission.logement;
  if (logements.rentClass[l] > pool.reach[demande]) return false;
  const home = pool.home[demande];
  const sameBailleur = logements.bailleur[home] === commission.bailleur;
  const sameCommune = model.territoire.quartiers.commune[logements.quartier[home]] === commission.commune;
  if (sameBailleur && isLate(state, demande)) return true;
  if (!withinQuota) return false;
  const {flags} = pool;
  if (
    !sameCommune &&
    ((flags[demande] & demandeFlags.interCommunal) === 0 || npru.communeQuota[commission.commune] <= 0)
  )
    return false;
  // New logements are put in common: local groups receive the list of all coming deliveries (article 8).
  if (sameBailleur || isNew(state, l)) return true;
  return (flags[demande] & demandeFlags.interBailleur) !== 0 && npru.bailleurQuota[commission.bailleur] > 0;
}

function countRelogement(
  state: State,
  commission: Commission,
  {demande, neuf}: {demande: number; neuf: boolean}
): void {
  const {npru, pool, logements, counters, row, columns, model} = state;
  const home = pool.home[demande];
  if (neuf) npru.neufQuota--;
  else npru.ancienQuota--;
  npru.communeQuota[commission.commune]--;
  npru.bailleurQuota[commission.bailleur]--;
  if (logements.bailleur[home] !== commission.bailleur) counters[row + columns.relogementsInterBailleurs]++;
  if (model.territoire.quartiers.commune[logements.quartier[home]] !== commission.commune)
    counters[row + columns.relogementsInterCommunaux]++;
}
