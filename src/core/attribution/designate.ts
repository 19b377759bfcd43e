import {bucketOf, cellsPerSizeAndBracket} from "../demande/cells.js";
import {demandeFlags} from "../demande/population.js";
import type {Ranking} from "../demande/ranking.js";
import {flagsIn, homeBailleurIn} from "../demande/traits.js";
import {decisions} from "../random.js";
import type {State} from "../state.js";
import {brackets} from "../vocabulary.js";
import type {Commission} from "./commission.js";
import {aciOffset} from "./prepareWeights.js";

const unit = 0x100000000;
const actionLogement = 1;
const bailleur = 3;
const plai = 0;
const noHome = 255;

/** Tries for one place at the commission before it stays empty. */
const triesPerPlace = 3;

/** Scratch of one designation: its ranking, the place found by `seek`, the sums below. */
const ranking: Ranking = {tag: 0, monthNow: 0, seniorityWeight: 0, month: new Int16Array(0)};
const found = {bucket: 0, rank: 0};

/** Weight of the eligible demandes of each household size, bracket and ACI: scratch of one designation. */
const blockWeights = new Float64Array(6 * 4 * 2);

/**
 * Presents candidates for a logement: demandes of the commune whose size fits the typology, whose resources pay
 * the rent (and stay under the PLAI ceiling), within what the contingent may propose. Each place is drawn
 * among the eligible by the fitted weights of designation, then goes to the best ranked of its cell. Returns how many are presented.
 */
export function designate(state: State, commission: Commission, session: number): number {
  const {draws, step, pool, logements, model} = state;
  const plan = model.plan.attribution;
  const l = commission.logement;
  const key = logements.key[l];
  const contingent = contingentOf(state, l, session);
  const tag = draws.draw(decisions.candidate, step, key, session);
  const reserved = draws.second() / unit;
  const forItsPublic = contingent !== bailleur && reserved < plan.mobilisation[step][contingent];
  const aciOnly = forItsPublic && contingent !== actionLogement;
  const employeesOnly = forItsPublic && contingent === actionLogement;
  const eligible = weighEligible(state, commission, aciOnly);
  commission.count = 0;
  if (eligible === 0) return 0;

  ranking.monthNow = step * 6 + 5;
  ranking.month = pool.month;
  // A whole spread of chance (2³²) is worth `seniorityWeight` months: 0 leaves the ranking to chance alone.
  ranking.seniorityWeight = plan.seniorityWeight === 0 ? 0 : unit / plan.seniorityWeight;
  const integration = logements.integration[l] === 1;
  const places = plan.candidates[step];
  const tries = places * triesPerPlace;
  for (let i = 0; i < tries && commission.count < places; i++) {
    const u = draws.draw(decisions.designation, step, key, session * 64 + i) / unit;
    seek(state, commission, u * eligible);
    ranking.tag = (tag + i) | 0;
    const slot = pool.buckets.best(found.bucket, found.rank, ranking, commission.slots, commission.count);
    if (slot < 0) continue;
    const traits = pool.buckets.traitsAt(slot);
    if (employeesOnly && (flagsIn(traits) & demandeFlags.salarie) === 0) {
      state.counters[state.row + state.columns.rules.contingent]++;
      continue;
    }
    if (integration && homeBailleurIn(traits) !== noHome) {
      state.counters[state.row + state.columns.rules.plaiIntegration]++;
      continue;
    }
    if (!mayChangeBailleur(commission, traits)) {
      state.counters[state.row + state.columns.rules.presentation]++;
      continue;
    }
    commission.open[commission.count] = 1;
    commission.slots[commission.count] = slot;
    commission.traits[commission.count] = traits;
    commission.candidates[commission.count++] = pool.buckets.memberAt(slot);
  }
  return commission.count;
}

/** A mutation stays with its bailleur unless its demande says otherwise (article 7.2: inter-bailleurs, CRIB). */
function mayChangeBailleur({bailleur: here}: Commission, traits: number): boolean {
  const home = homeBailleurIn(traits);
  return home === noHome || home === here || (flagsIn(traits) & demandeFlags.interBailleur) !== 0;
}

/** Who proposes: the logement's own contingent, or one drawn by its share when they are managed en flux. */
function contingentOf(state: State, l: number, session: number): number {
  const flux = state.model.plan.attribution.contingentFlux[state.step];
  if (flux === null) return state.logements.contingent[l];
  let u = state.draws.draw(decisions.contingent, state.step, state.logements.key[l], session) / unit;
  for (let c = 0; c < flux.length; c++) {
    u -= flux[c];
    if (u < 0) return c;
  }
  return flux.length - 1;
}

/**
 * Fills `blockWeights` and returns their sum: eligible demandes, each with the weight of its bracket for the class of
 * the quartier and, in an ACI situation, of ACI for the class of the commune. Counts those whom the screen kept out.
 */
function weighEligible(state: State, commission: Commission, aciOnly: boolean): number {
  const {logement, commune, earmarked, fragilite, communeFragilite} = commission;
  const {pool, logements, model, counters, row, columns, designationWeights} = state;
  const {lengths} = pool.buckets;
  const [smallest, largest] = model.plan.attribution.sizeWindows[logements.typology[logement]];
  const rent = logements.rentClass[logement];
  const aciWeight = designationWeights[aciOffset + communeFragilite];
  let total = 0;
  let screened = 0;
  let kept = 0;
  for (let size = smallest; size <= largest; size++) {
    for (let k = 0; k < brackets.length; k++) {
      const start = bucketOf(commune, size, k, 0, 0);
      const block = (size * brackets.length + k) * 2;
      let others = 0;
      let aci = 0;
      let tooDear = 0;
      for (let i = 0; i < cellsPerSizeAndBracket; i += 2) {
        if (i < rent * 2) tooDear += lengths[start + i] + lengths[start + i + 1];
        else {
          others += lengths[start + i];
          aci += lengths[start + i + 1];
        }
      }
      screened += tooDear;
      const closed = (rent === plai && k >= 2) || (earmarked && k >= 2);
      if (closed && earmarked) kept += others + aci;
      else if (closed) screened += others + aci;
      const weight = closed ? 0 : designationWeights[fragilite * brackets.length + k];
      blockWeights[block] = aciOnly ? 0 : others * weight;
      blockWeights[block + 1] = aci * weight * aciWeight;
      total += blockWeights[block] + blockWeights[block + 1];
    }
  }
  counters[row + columns.rules.plafond] += screened;
  counters[row + columns.rules.accessible] += kept;
  return total;
}

/** Finds where a draw falls among the eligible, in the order of the cells: its bucket and its rank there. */
function seek({pool, logements, model}: State, {logement, commune}: Commission, drawn: number): void {
  const [smallest, largest] = model.plan.attribution.sizeWindows[logements.typology[logement]];
  let left = drawn;
  let last = -1;
  for (let block = smallest * brackets.length * 2; block < (largest + 1) * brackets.length * 2; block++) {
    if (blockWeights[block] === 0) continue;
    last = block;
    if (left < blockWeights[block]) break;
    left -= blockWeights[block];
  }
  const start = bucketOf(commune, 0, 0, 0, 0) + (last >> 1) * cellsPerSizeAndBracket + (last & 1);
  const from = logements.rentClass[logement] * 2;
  let count = 0;
  for (let i = from; i < cellsPerSizeAndBracket; i += 2) count += pool.lengths[start + i];
  // What is left of the draw, back in demandes; rounding may leave it at the very end of the last block.
  let rank = Math.min(count - 1, Math.floor((left / blockWeights[last]) * count));
  let i = from;
  while (rank >= pool.lengths[start + i]) {
    rank -= pool.lengths[start + i];
    i += 2;
  }
  found.bucket = start + i;
  found.rank = rank;
}
