import {aciIn, statusIn} from "../demande/traits.js";
import {relogementNpru} from "../markers.js";
import {count} from "../numbers/slidingCounts.js";
import type {State} from "../state.js";
import {contingents} from "../vocabulary.js";
import type {Commission} from "./commission.js";

/** Accounts of a bailleur under the law: outside quartiers prioritaires, in them, then one a reservataire. */
export const lawAccounts = 2 + contingents.length;

/** Index of an account among those of all bailleurs. */
export function lawAccount(bailleur: number, account: number): number {
  return bailleur * lawAccounts + account;
}

/** Index of the account where a commission's lease counts: 0 outside quartiers prioritaires, 1 in them; that of its reservataire. */
export function placeAccount({model}: State, {quartier}: Commission): 0 | 1 {
  return model.territoire.quartiers.qpv[quartier] === 1 ? 1 : 0;
}
export function reservataireAccount({contingent}: Commission): number {
  return 2 + contingent;
}

/** Order of `lawCounters`. */
const [outside, outsideFirst, outsideRehoused, inside, insideOthers] = [0, 1, 2, 3, 4];

/**
 * Counts a lease as the law does: outside quartiers prioritaires, whether it goes to the first quartile or to a relogement of
 * urban renewal (once, whatever its resources); in them, whether to the three other quartiles; for its reservataire, whether
 * to a public prioritaire, which an ACI ménage is taken for.
 */
export function recordLaw(
  state: State,
  commission: Commission,
  {demande, firstQuartile}: {readonly demande: number; readonly firstQuartile: boolean}
): void {
  const {counters, row, columns, pool, steering, step} = state;
  const traits = pool.traits[demande];
  const {bailleur, contingent} = commission;
  const place = placeAccount(state, commission);
  const rehoused = statusIn(traits) === relogementNpru;
  const counts = place === 0 ? firstQuartile || rehoused : !firstQuartile;
  const blocks = [row + columns.loi, row + columns.loiBailleurs + bailleur * columns.perLoi];
  for (const block of blocks) {
    counters[block + (place === 0 ? outside : inside)]++;
    if (counts) counters[block + (place === 1 ? insideOthers : rehoused ? outsideRehoused : outsideFirst)]++;
  }
  const priority = aciIn(traits) === 1;
  counters[row + columns.reservataires + contingent * 2]++;
  if (priority) counters[row + columns.reservataires + contingent * 2 + 1]++;
  countIn(lawAccount(bailleur, place), counts);
  countIn(lawAccount(bailleur, reservataireAccount(commission)), priority);

  function countIn(unit: number, kept: boolean): void {
    count(steering.law, {step, unit, kind: 0});
    if (kept) count(steering.law, {step, unit, kind: 1});
  }
}
