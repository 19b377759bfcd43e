import {bucketOf} from "../demande/cells.js";
import {initialWord} from "../demande/initialWord.js";
import type {NewDemande} from "../demande/newDemande.js";
import {categoryOf, drawResources, reachOf} from "../demande/profile.js";
import {traitsOf} from "../demande/traits.js";
import {decisions} from "../random.js";
import type {State} from "../state.js";

const relogement = 2;
const noWish = 255;
const two16 = 65536;
const wishes = 3;
const moved: NewDemande = {
  key: 0,
  size: 0,
  bracket: 0,
  reach: 0,
  aci: 0,
  status: 0,
  month: 0,
  home: 0,
  homeBailleur: 0,
  flags: 0,
  wish0: noWish,
  wish1: noWish,
  wish2: noWish
};

/**
 * A sitting ménage changes bracket: its logement counts it there and, when it has asked to move, so does its demande,
 * at the same place within the new bracket. The CAL looks at the resources of the day (article 5.2).
 */
export function driftIncome(state: State, l: number, bracket: number): void {
  state.logements.occupant[l] = bracket;
  const demande = state.logements.demande[l];
  if (demande < 0) return;
  const {pool} = state;
  pool.bracket[demande] = bracket;
  // A ménage of the NPRU is in no bucket, and the premium on its rent does not depend on its resources.
  if (pool.status[demande] === relogement) return;
  pool.reach[demande] = newReach(state, demande);
  changeBuckets(state, demande);
}

/** Rents that its resources pay in the new bracket, from the word that told its category and its place in the old one. */
function newReach({pool, draws, model}: State, demande: number): number {
  const {demande: plan} = model.plan;
  const key = pool.key[demande];
  const month = pool.month[demande];
  const word =
    month < 0 ? initialWord(key) : draws.draw(decisions.arrivalProfile, Math.floor(month / 6), key, 0);
  const size = pool.size[demande];
  const limits = plan.limitsCents[categoryOf(plan, size, (word >>> 16) / two16)];
  return reachOf(plan, drawResources(limits, pool.bracket[demande], (word & 0xffff) / two16), size);
}

function changeBuckets({pool, logements}: State, demande: number): void {
  const {buckets} = pool;
  const first = demande * wishes;
  for (let j = 0; j < wishes; j++)
    if (pool.wishes[first + j] !== noWish) buckets.leave(demande, j, pool.wishes[first + j]);
  moved.bracket = pool.bracket[demande];
  moved.aci = pool.aci[demande];
  moved.status = pool.status[demande];
  moved.flags = pool.flags[demande];
  moved.homeBailleur = logements.bailleur[pool.home[demande]];
  const key = pool.key[demande];
  const traits = traitsOf(moved);
  buckets.place(demande, bucketOf(0, pool.size[demande], moved.bracket, pool.reach[demande], moved.aci));
  for (let j = 0; j < wishes; j++) {
    const commune = pool.wishes[first + j];
    if (commune !== noWish) buckets.enter(demande, j, {commune, key, traits});
  }
}
