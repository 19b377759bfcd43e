import {aciIn, statusIn} from "../../demande/traits.js";
import {relogementNpru} from "../../markers.js";
import {isFirstQuartile} from "../../menage/firstQuartile.js";
import type {State} from "../../state.js";
import {type Commission, drawWeighted} from "../commission.js";
import {lawAccount, placeAccount, reservataireAccount} from "../recordLaw.js";
import {weigh} from "./observedPractice.js";
import type {Policy} from "./policy.js";

/**
 * The minima of the law (L. 441-1), bailleur by bailleur over the last twelve months, and nothing of the convention. Where the
 * lease to come would leave a bailleur under its share outside quartiers prioritaires, the CAL chooses among those presented of
 * the first quartile; in them, among the others; then among the publics prioritaires where its reservataire lacks them. When
 * nobody presented is one, the CAL asks for other candidates; at its last session the law yields rather than leave the
 * logement vacant.
 */
export const loi: Policy = {
  id: "loi",
  strict: false,
  weighs: true,
  presents: "practice",
  choose(commission, state) {
    weigh(commission, state);
    const {loi: law} = state.model.plan;
    const {step} = state;
    const outside = placeAccount(state, commission) === 0;
    const least = outside ? law.firstQuartileShare[step] : law.othersShare[step];
    if (lacks(state, commission, {account: outside ? 0 : 1, least})) {
      const {count, candidates, traits, kept} = commission;
      for (let i = 0; i < count; i++) {
        const first = isFirstQuartile(state, candidates[i]);
        kept[i] = (outside ? first || statusIn(traits[i]) === relogementNpru : !first) ? 1 : 0;
      }
      if (!keepThose(commission, state) && !commission.lastSession) return -1;
    }
    if (
      lacks(state, commission, {account: reservataireAccount(commission), least: law.priorityShare[step]})
    ) {
      const {count, traits, kept} = commission;
      for (let i = 0; i < count; i++) kept[i] = aciIn(traits[i]);
      keepThose(commission, state);
    }
    return drawWeighted(commission);
  }
};

/** Whether one more lease that does not count would leave the account under its minimum. */
function lacks(
  {steering}: State,
  {bailleur}: Commission,
  {account, least}: {readonly account: number; readonly least: number | null | undefined}
): boolean {
  if (least === null || least === undefined) return false;
  const unit = lawAccount(bailleur, account);
  const {sums} = steering.law;
  return sums[unit * 2 + 1] < least * (sums[unit * 2] + 1);
}

/** Weighs out who is not kept; where nobody who may still be chosen is, the rule yields (counted once) and all stay. */
function keepThose({count, weights, kept}: Commission, {counters, row, columns}: State): boolean {
  let stay = 0;
  let excluded = 0;
  for (let i = 0; i < count; i++) {
    if (weights[i] === 0) continue;
    stay += kept[i];
    excluded += 1 - kept[i];
  }
  if (excluded === 0) return stay > 0;
  const rule = row + columns.rules.loi;
  if (stay === 0) {
    counters[rule + 1]++;
    return false;
  }
  counters[rule] += excluded;
  for (let i = 0; i < count; i++) weights[i] *= kept[i];
  return true;
}
