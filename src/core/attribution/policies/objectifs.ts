import {aciIn, bracketIn, statusIn} from "../../demande/traits.js";
import {premierAcces} from "../../markers.js";
import type {State} from "../../state.js";
import {aciNeeds} from "../aciPreconisation.js";
import {type Commission, drawWeighted} from "../commission.js";
import {weigh} from "./observedPractice.js";
import type {Policy} from "./policy.js";

/**
 * The convention followed by the CAL that comply: among those presented, the brackets that article 5 allows here
 * (`mask`), then the ACI ménage that article 6 lacks. When none of them may have it, the CAL asks for other candidates;
 * at its last session of the half-year the objective yields rather than leave the logement vacant.
 */
export const objectifs: Policy = {
  id: "objectifs",
  strict: false,
  weighs: true,
  presents: "practice",
  choose(commission, state) {
    weigh(commission, state);
    const mayYield = commission.lastSession;
    if (!keepAllowedBrackets(commission, state, {mayYield}) && !mayYield) return -1;
    keepNeededAci(commission, state);
    return drawWeighted(commission);
  }
};

/** The same, never yielding on article 5: the logement stays vacant when no candidate may have it. */
export const quotas: Policy = {
  id: "quotas",
  strict: true,
  weighs: true,
  presents: "practice",
  choose(commission, state) {
    weigh(commission, state);
    if (!keepAllowedBrackets(commission, state, {mayYield: false})) return -1;
    keepNeededAci(commission, state);
    return drawWeighted(commission);
  }
};

/** Sets aside the candidates whose bracket article 5 excludes; false (and nothing set aside) when none would be left. */
function keepAllowedBrackets(commission: Commission, state: State, {mayYield}: {mayYield: boolean}): boolean {
  const {columns} = state;
  const {count, traits, kept, mask} = commission;
  for (let i = 0; i < count; i++) kept[i] = (mask >> bracketIn(traits[i])) & 1;
  return setAside(commission, state, {rule: columns.rules.article5, mayYield});
}

/**
 * Among the first accesses, sets aside those that article 6 does not ask for and gives their weight to the others. Article
 * 6 is about first accesses alone: the chance that the CAL chooses a mutation stays what it was.
 */
function keepNeededAci(commission: Commission, {counters, row, columns}: State): void {
  if (commission.aciNeed === aciNeeds.either) return;
  const {count, traits, weights} = commission;
  const wanted = commission.aciNeed === aciNeeds.aci ? 1 : 0;
  let all = 0;
  let asked = 0;
  let excluded = 0;
  for (let i = 0; i < count; i++) {
    if (weights[i] === 0 || statusIn(traits[i]) !== premierAcces) continue;
    all += weights[i];
    if (aciIn(traits[i]) === wanted) asked += weights[i];
    else excluded++;
  }
  if (excluded === 0) return;
  if (asked === 0) {
    counters[row + columns.rules.aci + 1]++;
    return;
  }
  counters[row + columns.rules.aci] += excluded;
  for (let i = 0; i < count; i++)
    if (statusIn(traits[i]) === premierAcces) weights[i] *= aciIn(traits[i]) === wanted ? all / asked : 0;
}

/**
 * Weighs out the candidates not `kept`, unless that would leave nobody. Then the rule yields if it may (counted once);
 * otherwise all of them are excluded and the logement waits. An exclusion is counted for each candidate at each choice.
 */
function setAside(
  {count, weights, kept}: Commission,
  {counters, row}: State,
  {rule, mayYield}: {rule: number; mayYield: boolean}
): boolean {
  let stay = 0;
  let excluded = 0;
  for (let i = 0; i < count; i++) {
    if (weights[i] === 0) continue;
    stay += kept[i];
    excluded += 1 - kept[i];
  }
  if (excluded === 0) return stay > 0;
  if (stay === 0 && mayYield) {
    counters[row + rule + 1]++;
    return false;
  }
  counters[row + rule] += excluded;
  if (stay === 0) return false;
  for (let i = 0; i < count; i++) weights[i] *= kept[i];
  return true;
}
