import {prefetContingent} from "../markers.js";
import {largestRemainder} from "../numbers/largestRemainder.js";
import {relogementWeights} from "../offre/relogementWeights.js";
import {demolish} from "../peuplement/openVacancy.js";
import type {State} from "../state.js";
import {openingMonth, yearOf} from "../step.js";
import {rentLevelCount} from "../territoire/rentLevels.js";
import {typologies} from "../vocabulary.js";
import type {Commission} from "./commission.js";
import {describeDecision} from "./describeDecision.js";
import {house} from "./house.js";
import {isNew} from "./isNew.js";
import {policies} from "./policies/policies.js";
import {
  bailleurIn,
  bracketIn,
  communeIn,
  goesInterBailleurs,
  goesIntercommunal,
  isLateIn,
  reachIn,
  relogementTraitsOf,
  sizeIn,
  withoutMenage
} from "./relogementTraits.js";

/**
 * Sets what each commune and bailleur owes to the ménages of the NPRU this half-year (article 8): those waiting,
 * shared by logements outside quartiers prioritaires and, at a lower weight, inside; part of it in new logements.
 */
export function shareRelogements(state: State): void {
  const {npru, pool, model, step} = state;
  let waiting = 0;
  npru.lateCount = 0;
  for (let i = 0; i < npru.waitingCount; i++) {
    const demande = npru.waiting[i];
    if (pool.alive[demande] === 0) continue;
    const late = isLate(state, demande);
    npru.traits[waiting] = relogementTraitsOf(state, demande, late);
    npru.waiting[waiting++] = demande;
    if (late) npru.lateCount++;
  }
  npru.waitingCount = waiting;
  npru.neufQuota = Math.round(model.plan.npru.neufShare[yearOf(step)] * waiting);
  npru.ancienQuota = waiting - npru.neufQuota;
  if (waiting === 0) return;
  const {communes, bailleurs} = relogementWeights(state);
  npru.communeQuota.set(largestRemainder(communes, waiting));
  npru.bailleurQuota.set(largestRemainder(bailleurs, waiting));
  npru.suitsNobody.fill(0);
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
  if (isLateIn(npru.traits[place])) npru.lateCount--;
  npru.traits[place] = withoutMenage(npru.traits[place]);
  countRelogement(state, commission, {demande, neuf});
  state.observer?.onDecision?.(describeDecision(state, {outcome: "relogement", chosen: demande}));
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
  return model.plan.attribution.contingentFlux[step] === null && logements.contingent[l] === prefetContingent;
}

/**
 * Place in the waiting list, oldest first, of the first ménage that the logement suits; −1 for none. The list and what
 * is owed only get shorter within a half-year: where nobody could go, nobody can until the next one.
 */
function chooseRelogement(state: State, commission: Commission, withinQuota: boolean): number {
  const {npru, model, logements} = state;
  const {traits, waitingCount, suitsNobody} = npru;
  const kind = kindOf(state, commission);
  if (suitsNobody[kind] === 1) return -1;
  const [smallest, largest] = model.plan.attribution.sizeWindows[logements.typology[commission.logement]];
  const rent = logements.rentLevel[commission.logement];
  let nobody = 1;
  for (let i = 0; i < waitingCount; i++) {
    const size = sizeIn(traits[i]);
    if (size < smallest || size > largest || reachIn(traits[i]) < rent) continue;
    if (!mayGo(state, commission, traits[i], withinQuota)) continue;
    nobody = 0;
    if (articleFiveAllows(state, commission, i)) return i;
  }
  suitsNobody[kind] = nobody;
  return -1;
}

/** Logements of one kind suit the same ménages: commune, bailleur, typology, rent, newly delivered or not. */
function kindOf(state: State, {logement, commune, bailleur}: Commission): number {
  const {typology, rentLevel} = state.logements;
  const place = commune * state.npru.bailleurQuota.length + bailleur;
  const sort = typology[logement] * rentLevelCount + rentLevel[logement];
  return (place * typologies.length * rentLevelCount + sort) * 2 + (isNew(state, logement) ? 1 : 0);
}

function isLate({pool, step, model}: State, demande: number): boolean {
  return openingMonth(step) - pool.month[demande] >= model.plan.npru.lastResort * 6;
}

/** Article 5 holds for relogements too; what it excludes and where it yields is counted. */
function articleFiveAllows(state: State, commission: Commission, place: number): boolean {
  const {npru, counters, row, columns} = state;
  if (((commission.mask >> bracketIn(npru.traits[place])) & 1) === 1) return true;
  const yields = mayYield(state, commission, place);
  counters[row + columns.rules.npru + (yields ? 1 : 0)]++;
  return yields;
}

function mayYield({npru, pool, step, model}: State, {bailleur}: Commission, place: number): boolean {
  if (policies[model.plan.attribution.policy].strict) return false;
  const waited = openingMonth(step) - pool.month[npru.waiting[place]];
  return bailleurIn(npru.traits[place]) === bailleur && waited >= model.plan.npru.article5Yields * 6;
}

/** Whether the ménage may go there, article 5 apart: its commune and bailleur of origin, what is owed (article 8). */
function mayGo(state: State, commission: Commission, traits: number, withinQuota: boolean): boolean {
  const {npru} = state;
  const sameBailleur = bailleurIn(traits) === commission.bailleur;
  if (sameBailleur && isLateIn(traits)) return true;
  if (!withinQuota) return false;
  if (
    communeIn(traits) !== commission.commune &&
    (!goesIntercommunal(traits) || npru.communeQuota[commission.commune] <= 0)
  )
    return false;
  // New logements are put in common: local groups receive the list of all coming deliveries (article 8).
  if (sameBailleur || isNew(state, commission.logement)) return true;
  return goesInterBailleurs(traits) && npru.bailleurQuota[commission.bailleur] > 0;
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
  const site = model.territoire.quartiers.commune[logements.quartier[home]];
  counters[row + columns.sites + site * columns.perSite + 1]++;
  if (logements.bailleur[home] !== commission.bailleur) counters[row + columns.relogementsInterBailleurs]++;
  if (site !== commission.commune) counters[row + columns.relogementsInterCommunaux]++;
  if (model.territoire.quartiers.qpv[commission.quartier] === 0) counters[row + columns.relogementsHorsQpv]++;
}
