import type {Ranking} from "../demande/demandePool.js";
import {bucketOf, cellsPerSizeAndBracket} from "../demande/cells.js";
import {demandeFlags} from "../demande/population.js";
import {decisions} from "../random.js";
import type {State} from "../state.js";
import {brackets} from "../vocabulary.js";
import type {Commission} from "./commission.js";

const unit = 0x100000000;
const prefet = 0;
const actionLogement = 1;
const metropole = 2;
const plai = 0;

/** Tries for one place at the commission before it stays empty. */
const triesPerPlace = 3;

/** Scratch of one designation: its ranking, the place found by `seek`, the sums below. */
const ranking: Ranking = {tag: 0, monthNow: 0, seniorityWeight: 0};
const found = {bucket: 0, rank: 0};

/** Sums of the eligible demandes by household size and bracket: scratch of one designation. */
const blockCounts = new Int32Array(6 * 4);

/**
 * Presents candidates for a logement: demandes of the commune whose size fits the typology, whose resources pay
 * the rent (and stay under the PLAI ceiling), within what the contingent may propose. Each place is drawn evenly
 * among the eligible, then goes to the best ranked of its cell. Returns how many are presented.
 */
export function designate(state: State, commission: Commission, session: number): number {
  const {draws, step, pool, logements, model} = state;
  const plan = model.plan.attribution;
  const l = commission.logement;
  const key = logements.key[l];
  const contingent = contingentOf(state, l, session);
  const tag = draws.draw(decisions.candidate, step, key, session);
  const reserved = draws.second() / unit;
  const aciOnly =
    (contingent === prefet && reserved < plan.prefetMobilisation) ||
    (contingent === metropole && reserved < plan.metropoleMobilisation);
  const employeesOnly = contingent === actionLogement && reserved < plan.actionLogementMobilisation;
  const eligible = countEligible(state, commission, aciOnly);
  commission.count = 0;
  if (eligible === 0) return 0;

  ranking.monthNow = step * 6 + 5;
  // A whole spread of chance (2³²) is worth `seniorityWeight` months: 0 leaves the ranking to chance alone.
  ranking.seniorityWeight = plan.seniorityWeight === 0 ? 0 : unit / plan.seniorityWeight;
  const places = Math.min(plan.candidates, eligible);
  const tries = places * triesPerPlace;
  for (let i = 0; i < tries && commission.count < places; i++) {
    const u = draws.draw(decisions.designation, step, key, session * 64 + i) / unit;
    seek(state, commission, aciOnly, Math.floor(u * eligible));
    ranking.tag = (tag + i) | 0;
    const demande = pool.best(found.bucket, found.rank, ranking, commission.candidates, commission.count);
    if (demande < 0) continue;
    if (employeesOnly && (pool.flags[demande] & demandeFlags.salarie) === 0) {
      state.counters[state.row + state.columns.rules.contingent]++;
      continue;
    }
    if (logements.integration[l] === 1 && pool.home[demande] >= 0) {
      state.counters[state.row + state.columns.rules.plaiIntegration]++;
      continue;
    }
    if (pool.home[demande] === l) continue;
    commission.open[commission.count] = 1;
    commission.candidates[commission.count++] = demande;
  }
  return commission.count;
}

/** Who proposes: the logement's own contingent, or one drawn by its share when they are managed en flux. */
function contingentOf(state: State, l: number, session: number): number {
  const flux = state.model.plan.attribution.contingentFlux;
  if (flux === null) return state.logements.contingent[l];
  let u = state.draws.draw(decisions.contingent, state.step, state.logements.key[l], session) / unit;
  for (let c = 0; c < flux.length; c++) {
    u -= flux[c];
    if (u < 0) return c;
  }
  return flux.length - 1;
}

/** Fills `blockCounts` and returns the number of eligible demandes; counts those whom the resources screen kept out. */
function countEligible(state: State, {logement, commune, mask}: Commission, aciOnly: boolean): number {
  const {pool, logements, model, counters, row, columns} = state;
  const {lengths} = pool;
  const [smallest, largest] = model.plan.attribution.sizeWindows[logements.typology[logement]];
  const rent = logements.rentClass[logement];
  const from = rent * 2;
  let total = 0;
  let screened = 0;
  for (let size = smallest; size <= largest; size++) {
    for (let k = 0; k < brackets.length; k++) {
      const start = bucketOf(commune, size, k, 0, 0);
      let count = 0;
      const open = rent !== plai || k < 2;
      for (let i = 0; i < cellsPerSizeAndBracket; i++) {
        const length = lengths[start + i];
        if (!open || i < from) screened += length;
        else if (!aciOnly || (i & 1) === 1) count += length;
      }
      blockCounts[size * brackets.length + k] = count;
      total += count;
    }
  }
  counters[row + columns.rules.plafond] += screened;
  return mask === 0 ? 0 : total;
}

/** Finds the bucket where the eligible demande of this rank is, in the order of the cells, and its rank there. */
function seek({pool, logements, model}: State, {logement, commune}: Commission, aciOnly: boolean, rank: number): void {
  const [smallest, largest] = model.plan.attribution.sizeWindows[logements.typology[logement]];
  let left = rank;
  for (let size = smallest; size <= largest; size++) {
    for (let k = 0; k < brackets.length; k++) {
      const count = blockCounts[size * brackets.length + k];
      if (left >= count) {
        left -= count;
        continue;
      }
      const start = bucketOf(commune, size, k, 0, 0);
      for (let i = logements.rentClass[logement] * 2; i < cellsPerSizeAndBracket; i++) {
        if (aciOnly && (i & 1) === 0) continue;
        const length = pool.lengths[start + i];
        if (left < length) {
          found.bucket = start + i;
          found.rank = left;
          return;
        }
        left -= length;
      }
    }
  }
  throw new RangeError(`no eligible demande of rank ${rank}`);
}
