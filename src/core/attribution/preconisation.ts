import {boundFor} from "../boundFor.js";
import {lowestMask, mostBrackets} from "../brackets.js";
import {unitOf} from "../random.js";
import type {State} from "../state.js";
import type {Commission} from "./commission.js";
import {policies} from "./policies/policies.js";

/**
 * Article 5 as a share to aim at. A preconisation keeps some of the vacancies of a quartier for the brackets that it
 * lacks, by a keyed chance on each: just enough for the share of the text, given whom the CAL choose there when nothing
 * is kept and how often a vacancy kept for some is let to them. A quota that may never be missed would be a reflected
 * random walk on the few attributions of a quartier: it would exceed what it asks (docs/decisions/a-share-to-aim-at.md).
 */

/** No set of brackets: the vacancy is open to all. */
export const everyone = -1;

/** Index of what a vacancy is kept for: one bracket, or the lowest ones, or the upper ones. */
export function lowestSet(bracketCount: number): number {
  return bracketCount;
}
export function upperSet(bracketCount: number): number {
  return bracketCount + 1;
}
export function setCount(bracketCount: number): number {
  return bracketCount + 2;
}

/** Scratch: whom the CAL of a quartier choose when nothing is kept, and the chance that its next vacancy is kept for each bracket. */
const natural = new Float64Array(mostBrackets);
const chances = new Float64Array(mostBrackets);

/** Says in the commission for whom its vacancy is kept, from a draw in [0, 2³²). */
export function preconise(state: State, commission: Commission, word: number): void {
  const {attribution, brackets} = state.model.plan;
  const {bracketCount: K, step} = state;
  const {quartier, fragilite, commune, bailleur} = commission;
  const u = unitOf(word);
  keepForEveryone(state, commission);
  if (!readNatural(state, quartier, fragilite)) return;
  if (attribution.objective === "quatre-quarts") {
    keepForLacking(state, commission, u);
    return;
  }
  const ceiling = boundFor(state.model.plan, "ceiling", {step, fragilite, commune, bailleur});
  if (ceiling !== null) {
    const low = brackets.low.ceiling[step];
    const share = naturalBelow(low);
    if (share > ceiling) {
      const set = upperSet(K);
      if (u < chanceOf(state, fragilite, {set, wanted: 1 - ceiling, share: 1 - share}))
        keepFor(commission, set, lowestMask(K) & ~lowestMask(low));
      return;
    }
  }
  const floor = boundFor(state.model.plan, "floor", {step, fragilite, commune, bailleur});
  if (floor !== null) {
    const low = brackets.low.floor[step];
    const share = naturalBelow(low);
    const set = lowestSet(K);
    if (share < floor && u < chanceOf(state, fragilite, {set, wanted: floor, share}))
      keepFor(commission, set, lowestMask(low));
  }
}

/** The vacancy is open to every bracket. */
export function keepForEveryone({bracketCount}: State, commission: Commission): void {
  keepFor(commission, everyone, lowestMask(bracketCount));
}

function keepFor(commission: Commission, set: number, mask: number): void {
  commission.keptFor = set;
  commission.preconised = mask;
}

/** Part of the last gap that an aim makes up for: whole, it would chase the chance of one half-year. */
const madeUp = 0.25;
/** No aim goes under this part of its reference, whatever the gap. */
const leastAim = 0.2;

/**
 * Opens the aims of 25×4: the reference, moved each half-year against what the CAL that follow gave in the class. A vacancy
 * kept for a bracket that nobody has goes to those who are there, the very modest more than their share.
 */
export function readFollowed({model, step, steering, bracketCount: K}: State): void {
  const {reference} = model.plan.attribution;
  const {followed, aims} = steering;
  for (let first = 0; first < aims.length; first += K) {
    let all = 0;
    for (let k = 0; k < K; k++) all += followed[first + k];
    let sum = 0;
    for (let k = 0; k < K; k++) {
      const aimed = reference[step][k];
      const before = aims[first + k] === 0 ? aimed : aims[first + k];
      const missed = all === 0 ? 0 : aimed - followed[first + k] / all;
      aims[first + k] = Math.max(leastAim * aimed, before + madeUp * missed);
      sum += aims[first + k];
    }
    for (let k = 0; k < K; k++) aims[first + k] /= sum;
  }
}

/** One bracket short of its reference, by its chance; the chances never exceed a whole vacancy. */
function keepForLacking(state: State, commission: Commission, u: number): void {
  const {bracketCount: K} = state;
  const {aims} = state.steering;
  const first = commission.fragilite * K;
  let scale = Number.POSITIVE_INFINITY;
  for (let k = 0; k < K; k++) if (natural[k] > 0) scale = Math.min(scale, aims[first + k] / natural[k]);
  let total = 0;
  for (let k = 0; k < K; k++) {
    chances[k] = chanceOf(state, commission.fragilite, {
      set: k,
      wanted: aims[first + k],
      share: natural[k],
      scale
    });
    total += chances[k];
  }
  let left = u * Math.max(1, total);
  for (let k = 0; k < K; k++) {
    left -= chances[k];
    if (left < 0) {
      keepFor(commission, k, 1 << k);
      return;
    }
  }
}

/**
 * Chance e of keeping a vacancy for a set of brackets whose share is n when nothing is kept, so that it becomes t. A
 * vacancy kept for the set is let to it q times in 1, to the others in proportion otherwise; what is kept for another set
 * leaves this one `scale` of n: t = scale·n + e·(q − (1 − q)·n ÷ (1 − n)). Under a rule that never yields, what is not let to
 * the set stays vacant and counts nowhere: t = scale·n + e·(q·scale + 1 − scale). 1 where keeping gains nothing.
 */
function chanceOf(
  state: State,
  fragilite: number,
  {
    set,
    wanted,
    share,
    scale = (1 - wanted) / (1 - share)
  }: {
    set: number;
    wanted: number;
    share: number;
    scale?: number;
  }
): number {
  const missing = wanted - share * scale;
  if (missing <= 0) return 0;
  const {sums} = state.steering.kept;
  const index = (fragilite * setCount(state.bracketCount) + set) * 2;
  const {successWeight, policy} = state.model.plan.attribution;
  const success = (sums[index + 1] + successWeight) / (sums[index] + successWeight);
  const gain = policies[policy].strict
    ? success * scale + 1 - scale
    : share < 1
      ? success - ((1 - success) * share) / (1 - share)
      : success;
  return gain > missing ? missing / gain : 1;
}

/**
 * Reads whom the CAL choose here when nothing is kept: the attributions of the window in the quartier, drawn toward
 * those of its class by as many as `quartierWeight`. False when nothing is known yet.
 */
function readNatural(state: State, quartier: number, fragilite: number): boolean {
  const {bracketCount: K} = state;
  const {free, freeByClass} = state.steering;
  let own = 0;
  let all = 0;
  for (let k = 0; k < K; k++) {
    own += free.sums[quartier * K + k];
    all += freeByClass.sums[fragilite * K + k];
  }
  if (all === 0) return false;
  const {quartierWeight} = state.model.plan.attribution;
  for (let k = 0; k < K; k++)
    natural[k] =
      (free.sums[quartier * K + k] + (quartierWeight * freeByClass.sums[fragilite * K + k]) / all) /
      (own + quartierWeight);
  return true;
}

function naturalBelow(low: number): number {
  let sum = 0;
  for (let k = 0; k < low; k++) sum += natural[k];
  return sum;
}
