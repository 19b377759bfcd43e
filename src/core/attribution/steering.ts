import {lowestMask, mostBrackets} from "../brackets.js";
import {premierAcces} from "../markers.js";
import {decisions, unitOf} from "../random.js";
import type {State} from "../state.js";
import {yearOf} from "../step.js";
import {fragilites} from "../vocabulary.js";
import type {Commission} from "./commission.js";

/**
 * Opens the half-year of the CAL: which of them follow the objectives (a share of CAL complies, for good:
 * extensive reading), the roundings of the quotas, and the window that slides by one half-year.
 */
export function prepareSteering(state: State): void {
  drawCompliance(state);
  drawRoundings(state);
  slideWindow(state);
  if (state.step % 2 === 0) openAccountingPeriod(state);
}

/**
 * Brackets that article 5 allows for the next attribution of a quartier, given its last 24 months: under the
 * ceiling, over the floor, or those short of their reference (25×4). The quota of the next rank is rounded by the
 * quartier's keyed draw, so that over many quartiers it is met without bias.
 */
export function allowedBrackets(state: State, quartier: number, fragilite: number): number {
  const {attribution, brackets} = state.model.plan;
  const {quartierRounding} = state.steering;
  const {bracketCount: K, step} = state;
  const counts = seenCounts(state, quartier);
  const next = lowestSum(counts, K) + 1;
  const rounding = quartierRounding[quartier];
  const every = lowestMask(K);
  if (attribution.objective === "quatre-quarts") return shortBrackets(state, {counts, next, rounding});
  const ceiling = attribution.ceiling[step][fragilite];
  if (ceiling !== null) {
    const low = brackets.low.ceiling[step];
    if (lowestSum(counts, low) + 1 > Math.floor(ceiling * next + rounding)) return every & ~lowestMask(low);
  }
  const floor = attribution.floor[step][fragilite];
  if (floor !== null) {
    const low = brackets.low.floor[step];
    if (lowestSum(counts, low) < Math.floor(floor * next + rounding)) return lowestMask(low);
  }
  return every;
}

/** Attributions to the lowest brackets. */
function lowestSum(counts: Int32Array, low: number): number {
  let sum = 0;
  for (let k = 0; k < low; k++) sum += counts[k];
  return sum;
}

/** Scratch: what a CAL knows of the last attributions of a quartier, by bracket. */
const seen = new Int32Array(mostBrackets);

/** As they run, or without those of the half-year when the instance only counts at its opening (article 10.1). */
function seenCounts({steering, step, model, bracketCount: K}: State, quartier: number): Int32Array {
  const {followed, followedSum, slots} = steering;
  const closed = model.plan.attribution.preconisations === "semestrielles";
  const slot = (quartier * slots + (step % slots)) * K;
  for (let k = 0; k < K; k++) seen[k] = followedSum[quartier * K + k] - (closed ? followed[slot + k] : 0);
  return seen;
}

function shortBrackets(
  state: State,
  {counts, next, rounding}: {counts: Int32Array; next: number; rounding: number}
): number {
  const reference = state.model.plan.attribution.reference[state.step];
  let mask = 0;
  for (let k = 0; k < state.bracketCount; k++)
    if (counts[k] < reference[k] * next + rounding - 0.5) mask |= 1 << k;
  return mask === 0 ? lowestMask(state.bracketCount) : mask;
}

/**
 * What article 6 asks of the next first access in this commune and for this bailleur: 1 when either is short of
 * its share of ACI ménages, −1 when, in the reading "bande", both are above it, 0 otherwise.
 */
export function aciNeed(state: State, commune: number, bailleur: number): number {
  const {aci} = state.model.plan;
  if (aci.mode === "aucun") return 0;
  const {communePremier, communeAci, communeRounding, bailleurPremier, bailleurAci, bailleurRounding} =
    state.steering;
  const objective = aci.objective[state.step];
  const communeQuota = Math.floor(objective * (communePremier[commune] + 1) + communeRounding[commune]);
  const bailleurQuota = Math.floor(objective * (bailleurPremier[bailleur] + 1) + bailleurRounding[bailleur]);
  if (communeAci[commune] < communeQuota) return 1;
  if (bailleurAci[bailleur] < bailleurQuota) return 1;
  if (aci.mode === "bande") return -1;
  return 0;
}

/**
 * Counts an attribution in the sliding window of its quartier and, on first access, in the ACI accounts; and, where a
 * CAL does not follow, what it decides against the preconisation (article 10.3).
 */
export function countAttribution(state: State, commission: Commission, demande: number): void {
  const {steering, step, pool, bracketCount: K} = state;
  const {quartier, commune, bailleur} = commission;
  const bracket = pool.bracket[demande];
  if (isIgnored(state, commission, bracket))
    state.counters[state.row + state.columns.rules.preconisation + 1]++;
  steering.quartier[(quartier * steering.slots + (step % steering.slots)) * K + bracket]++;
  steering.quartierSum[quartier * K + bracket]++;
  if (commission.complies) {
    steering.followed[(quartier * steering.slots + (step % steering.slots)) * K + bracket]++;
    steering.followedSum[quartier * K + bracket]++;
  }
  if (pool.status[demande] !== premierAcces) return;
  const aci = pool.aci[demande];
  steering.communePremier[commune]++;
  steering.bailleurPremier[bailleur]++;
  steering.communeAci[commune] += aci;
  steering.bailleurAci[bailleur] += aci;
}

/** Whether a CAL that does not follow houses a bracket that the preconisation of the quartier leaves out. */
function isIgnored(state: State, {complies, quartier, fragilite}: Commission, bracket: number): boolean {
  const {attribution} = state.model.plan;
  if (complies || attribution.effort[state.step][fragilite] === 0 || !steersByCal(state)) return false;
  return ((allowedBrackets(state, quartier, fragilite) >> bracket) & 1) === 0;
}

/** Whether each CAL follows article 5 or not; under the intensive reading all of them move a little. */
function steersByCal({model}: State): boolean {
  const {policy, reading} = model.plan.attribution;
  return policy === "quotas" || (policy === "objectifs" && reading === "extensive");
}

/** Index in `complies` of what a CAL does for a class of quartier; the last entry of the four is article 6. */
export function complianceIndex(
  communes: number,
  bailleur: number,
  commune: number,
  fragilite: number
): number {
  return (bailleur * communes + commune) * (fragilites.length + 1) + fragilite;
}

/** Key of a CAL: bailleur and commune. */
function calKey(bailleur: number, commune: number): number {
  return ((bailleur << 8) | commune) >>> 0;
}

function drawCompliance(state: State): void {
  const {attribution, aci} = state.model.plan;
  const {draws, step} = state;
  const {complies} = state.steering;
  const communes = state.model.territoire.communes.insee.length;
  const follows = steersByCal(state);
  for (let bailleur = 0; bailleur < attribution.compliance.length; bailleur++) {
    for (let commune = 0; commune < communes; commune++) {
      const u = unitOf(draws.draw(decisions.compliance, 0, calKey(bailleur, commune), 0));
      const uAci = unitOf(draws.second());
      const share = attribution.compliance[bailleur];
      const regulated = isRegulated(state, calKey(bailleur, commune));
      for (let g = 0; g < fragilites.length; g++)
        complies[complianceIndex(communes, bailleur, commune, g)] =
          follows &&
          (u < attribution.effort[step][g] * share || (regulated && attribution.effort[step][g] > 0))
            ? 1
            : 0;
      complies[complianceIndex(communes, bailleur, commune, fragilites.length)] =
        uAci < aci.effort[step] * share || (regulated && aci.effort[step] > 0) ? 1 : 0;
    }
  }
}

/**
 * Whether an instance has brought this CAL back since the objectives are pursued: one draw at the opening of each
 * half-year that follows one in which it did not follow, of no effect on those who follow by themselves.
 */
function isRegulated({model, draws, step}: State, cal: number): boolean {
  const {attribution, aci} = model.plan;
  for (let s = 1; s <= step; s++) {
    if (attribution.regulation[s] === 0) continue;
    const pursued = aci.effort[s - 1] > 0 || attribution.effort[s - 1].some((share) => share > 0);
    if (pursued && unitOf(draws.draw(decisions.compliance, s, cal, 1)) < attribution.regulation[s])
      return true;
  }
  return false;
}

function drawRoundings(state: State): void {
  const {draws, step, steering} = state;
  // Half-years of one accounting year share their rounding: the quota is one promise, not two.
  const year = step - (step % 2);
  const fill = (roundings: Float64Array, index: number) => {
    for (let i = 0; i < roundings.length; i++)
      roundings[i] = unitOf(draws.draw(decisions.rounding, year, i, index));
  };
  fill(steering.quartierRounding, 0);
  fill(steering.communeRounding, 1);
  fill(steering.bailleurRounding, 2);
}

/** Forgets the half-year that leaves the window, and what came before the objective was first pursued. */
function slideWindow(state: State): void {
  const {steering, step} = state;
  const {effort} = state.model.plan.attribution;
  const pursued = (s: number) => effort[s].some((share) => share > 0);
  if (step === 0 || (pursued(step) && !pursued(step - 1))) {
    for (const counts of [steering.quartier, steering.quartierSum, steering.followed, steering.followedSum])
      counts.fill(0);
    return;
  }
  forgetSlot(state, steering.quartier, steering.quartierSum);
  forgetSlot(state, steering.followed, steering.followedSum);
}

/** Takes the counts of the slot of the half-year, [quartier][slot][bracket], out of their sums. */
function forgetSlot({steering, step, bracketCount: K}: State, counts: Int32Array, sums: Int32Array): void {
  const {slots} = steering;
  const slot = step % slots;
  for (let q = 0; q < sums.length / K; q++) {
    for (let k = 0; k < K; k++) {
      const index = (q * slots + slot) * K + k;
      sums[q * K + k] -= counts[index];
      counts[index] = 0;
    }
  }
}

/** ACI accounts open each year; every three years for small communes when they are pooled (hypothesis). */
function openAccountingPeriod(state: State): void {
  const {steering, step, model} = state;
  const {aci} = model.plan;
  const year = yearOf(step);
  steering.bailleurPremier.fill(0);
  steering.bailleurAci.fill(0);
  const pooled = aci.pooling === "triennale" && (year - 1) % 3 !== 0;
  for (let c = 0; c < steering.communePremier.length; c++) {
    if (pooled && steering.communePremier[c] < aci.smallCommune * ((year - 1) % 3)) continue;
    steering.communePremier[c] = 0;
    steering.communeAci[c] = 0;
  }
}
