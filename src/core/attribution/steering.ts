import {aciIn, bracketIn, statusIn} from "../demande/traits.js";
import {premierAcces} from "../markers.js";
import {clearCounts, count, slide} from "../numbers/slidingCounts.js";
import type {State} from "../state.js";
import {aciNeeds, keptAciUnit} from "./aciPreconisation.js";
import type {Commission} from "./commission.js";
import {drawCompliance} from "./compliance.js";
import {policies} from "./policies/policies.js";
import {everyone, readFollowed, setCount} from "./preconisation.js";

/** Opens the half-year of the CAL: which of them follow the objectives, and the windows that slide by one half-year. */
export function prepareSteering(state: State): void {
  drawCompliance(state);
  const {steering, step} = state;
  if (step === 0 || (pursued(state, step) && !pursued(state, step - 1))) clearCounts(steering.quartier);
  for (const counts of Object.values(steering)) if ("sums" in counts) slide(counts, step);
  if (state.model.plan.attribution.objective === "quatre-quarts") readFollowed(state);
  steering.followed.fill(0);
}

function pursued({model}: State, step: number): boolean {
  return model.plan.attribution.effort[step].some((share) => share > 0);
}

/**
 * Counts an attribution in the windows that the CAL look at: by whom the vacancy was kept for, and by ACI on first
 * access; and, where a CAL does not follow, what it decides against the preconisation (article 10.3).
 */
export function countAttribution(state: State, commission: Commission, demande: number): void {
  const {steering, step, pool} = state;
  const traits = pool.traits[demande];
  const {quartier, fragilite, complies, preconised} = commission;
  const bracket = bracketIn(traits);
  const allowed = (preconised >> bracket) & 1;
  count(steering.quartier, {step, unit: quartier, kind: bracket});
  const {length: bailleurs} = state.model.territoire.bailleurs.ids;
  state.byClassAndBailleur[fragilite * bailleurs + commission.bailleur]++;
  if (!complies && allowed === 0) state.counters[state.row + state.columns.rules.preconisation + 1]++;
  if (complies) steering.followed[fragilite * state.bracketCount + bracket]++;
  if (!complies || commission.keptFor === everyone) {
    count(steering.free, {step, unit: quartier, kind: bracket});
    count(steering.freeByClass, {step, unit: fragilite, kind: bracket});
  } else {
    countKept(state, commission);
    if (allowed === 1) count(steering.kept, {step, unit: keptUnit(state, commission), kind: 1});
  }
  if (statusIn(traits) === premierAcces) countPremierAcces(state, commission, aciIn(traits));
}

/** Counts a vacancy kept for some brackets that stays empty, where the rule would rather have it so than yield. */
export function countUnfilled(state: State, commission: Commission): void {
  const {policy} = state.model.plan.attribution;
  if (policies[policy].strict && commission.complies && commission.keptFor !== everyone)
    countKept(state, commission);
}

function countKept(state: State, commission: Commission): void {
  count(state.steering.kept, {step: state.step, unit: keptUnit(state, commission), kind: 0});
}

function keptUnit({bracketCount}: State, {fragilite, keptFor}: Commission): number {
  return fragilite * setCount(bracketCount) + keptFor;
}

/** Kind 0 counts first accesses, kind 1 the ACI ménages among them, or those whom a first access was kept for. */
function countPremierAcces({steering, step}: State, commission: Commission, aci: number): void {
  const {commune, communeFragilite, bailleur} = commission;
  count(steering.communePremierAcces, {step, unit: commune, kind: 0});
  if (commission.aciNeed !== aciNeeds.either) {
    const unit = keptAciUnit(communeFragilite, commission.aciNeed);
    count(steering.keptAci, {step, unit, kind: 0});
    if ((aci === 1) === (commission.aciNeed === aciNeeds.aci)) count(steering.keptAci, {step, unit, kind: 1});
    return;
  }
  for (let kind = 0; kind <= aci; kind++) {
    count(steering.communeYear, {step, unit: commune, kind});
    count(steering.communePooled, {step, unit: commune, kind});
    count(steering.bailleurYear, {step, unit: bailleur, kind});
    count(steering.aciByClass, {step, unit: communeFragilite, kind});
    count(steering.aciOfAll, {step, unit: 0, kind});
  }
}
