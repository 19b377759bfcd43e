import type {SlidingCounts} from "../numbers/slidingCounts.js";
import {unitOf} from "../random.js";
import type {State} from "../state.js";
import type {Commission} from "./commission.js";

/** What a first access is kept for (article 6.2): an ACI ménage, another one, or either; indices of `keptAci`. */
export const aciNeeds = {aci: 1, other: -1, either: 0} as const;

/** Years of first accesses that the pooled accounts of a small commune look back on. */
const pooledYears = 3;

/**
 * What article 6 asks of a first access in this commune and for this bailleur, from a draw in [0, 2³²): an ACI ménage when
 * either is short of its share, by the chance that closes the gap; in the reading "bande", another one when both are
 * above it. The same law as article 5 (preconisation.ts), on the accounts of the year.
 */
export function aciNeed(
  state: State,
  {commune, communeFragilite, bailleur}: Commission,
  word: number
): number {
  const {aci} = state.model.plan;
  if (aci.mode === "aucun") return aciNeeds.either;
  const {communeYear, communePooled, bailleurYear, aciByClass, aciOfAll} = state.steering;
  const pooled = aci.pooling === "triennale" && isSmall(state, commune);
  const communeShare = shareOf(state, pooled ? communePooled : communeYear, {
    unit: commune,
    around: aciByClass,
    of: communeFragilite
  });
  const bailleurShare = shareOf(state, bailleurYear, {unit: bailleur, around: aciOfAll, of: 0});
  const ofCommune = {wanted: aci.communeObjective[state.step][commune], share: communeShare};
  const ofBailleur = {wanted: aci.bailleurObjective[state.step][bailleur], share: bailleurShare};
  const short = Math.max(
    chanceOf(state, communeFragilite, {need: aciNeeds.aci, ...ofCommune}),
    chanceOf(state, communeFragilite, {need: aciNeeds.aci, ...ofBailleur})
  );
  const u = unitOf(word);
  if (short > 0) return u < short ? aciNeeds.aci : aciNeeds.either;
  if (aci.mode !== "bande") return aciNeeds.either;
  const above = Math.min(
    chanceOf(state, communeFragilite, {need: aciNeeds.other, ...others(ofCommune)}),
    chanceOf(state, communeFragilite, {need: aciNeeds.other, ...others(ofBailleur)})
  );
  return u < above ? aciNeeds.other : aciNeeds.either;
}

/** Unit of `keptAci`: class of commune and what was kept for. */
export function keptAciUnit(communeFragilite: number, need: number): number {
  return communeFragilite * 2 + (need === aciNeeds.aci ? 0 : 1);
}

/** Whether a commune counts fewer first accesses a year than `aci.smallCommune`, over the pooled years that are known. */
function isSmall({model, steering, step}: State, commune: number): boolean {
  const years = Math.min(step, aciAccounts.pooled) / 2;
  return steering.communePremierAcces.sums[commune] < model.plan.aci.smallCommune * years;
}

/**
 * Share of ACI ménages among the first accesses of a unit for whom nothing was kept, drawn toward that of `around` by
 * as many as `quartierWeight`; not a number when nothing is known.
 */
function shareOf(
  {model}: State,
  {sums}: SlidingCounts,
  {unit, around, of}: {unit: number; around: SlidingCounts; of: number}
): number {
  const {quartierWeight} = model.plan.attribution;
  const share = around.sums[of * 2 + 1] / around.sums[of * 2];
  return (sums[unit * 2 + 1] + quartierWeight * share) / (sums[unit * 2] + quartierWeight);
}

/** The same shares, told of the ménages that are not ACI. */
function others({wanted, share}: {wanted: number; share: number}): {wanted: number; share: number} {
  return {wanted: 1 - wanted, share: 1 - share};
}

/** Chance of keeping a first access so that a share becomes the one wanted, given how often keeping succeeds; 0 when nothing is known. */
function chanceOf(
  {model, steering}: State,
  communeFragilite: number,
  {need, wanted, share}: {need: number; wanted: number; share: number}
): number {
  const {successWeight} = model.plan.attribution;
  const unit = keptAciUnit(communeFragilite, need);
  const {sums} = steering.keptAci;
  const success = (sums[unit * 2 + 1] + successWeight) / (sums[unit * 2] + successWeight);
  const missing = wanted - share;
  return !(missing > 0) ? 0 : success - share > missing ? missing / (success - share) : 1;
}

/** Half-years of the accounts: a year, or the pooled years. */
export const aciAccounts = {year: 2, pooled: pooledYears * 2} as const;
