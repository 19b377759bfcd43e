import {bailleurQuotas} from "./bailleurQuotas.js";
import {drawsOf, shuffle} from "./draws.js";
import type {QuartierPlan} from "./planQuartiers.js";
import type {ResidencePlan} from "./planResidences.js";
import type {ParcCell} from "./territoireOverrides.js";
import type {TerritoireSources} from "./territoireSources.js";

/**
 * The bailleur of each residence, within the quotas of bailleur × commune × QPV, the largest first: drawn where they are
 * supposed; where the user's own file gives them, to whom is furthest from its count.
 */
export function assignBailleurs(
  sources: TerritoireSources,
  {
    quartiers,
    residences,
    parc,
    seed
  }: {
    quartiers: readonly QuartierPlan[];
    residences: readonly ResidencePlan[];
    parc?: readonly ParcCell[];
    seed: string;
  }
): Uint8Array {
  const zoneOf = ({quartier}: ResidencePlan) =>
    quartiers[quartier].commune * 2 + (quartiers[quartier].qpv ? 1 : 0);
  const sizes = new Array<number>(sources.communes.length * 2).fill(0);
  for (const residence of residences) sizes[zoneOf(residence)] += residence.typologies.length;
  const quotas = bailleurQuotas(sources, {sizes, parc});
  const draw = drawsOf(seed, "bailleurs");
  const order = shuffle(
    residences.map((_, r) => r),
    draw
  ).sort((a, b) => residences[b].typologies.length - residences[a].typologies.length);
  const assigned = new Uint8Array(residences.length);
  for (const r of order) {
    const quota = quotas[zoneOf(residences[r])];
    assigned[r] = parc === undefined ? drawBailleur(quota, draw()) : quota.indexOf(Math.max(...quota));
    quota[assigned[r]] -= residences[r].typologies.length;
  }
  return assigned;
}

/** Draws in proportion to what each quota still wants: a small commune gets one or two bailleurs, not a bit of each. */
function drawBailleur(quota: readonly number[], u: number): number {
  const wants = quota.map((left) => Math.max(0, left));
  let rest = u * wants.reduce((a, b) => a + b, 0);
  for (let bailleur = 0; bailleur < wants.length; bailleur++) {
    rest -= wants[bailleur];
    if (rest < 0) return bailleur;
  }
  return quota.indexOf(Math.max(...quota));
}
