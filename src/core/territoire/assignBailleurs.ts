import {drawsOf, shuffle} from "./draws.js";
import {fitTable} from "./fitTable.js";
import type {QuartierPlan} from "./planQuartiers.js";
import type {ResidencePlan} from "./planResidences.js";
import type {TerritoireSources} from "./territoireSources.js";

/**
 * The bailleur of each residence. Bailleur × commune × QPV stays unpublished (annexe 2): shares of the stock
 * and communes d'ancrage are hypotheses, fitted together, then residences are drawn within those quotas, the largest first.
 */
export function assignBailleurs(
  sources: TerritoireSources,
  {
    quartiers,
    residences,
    seed
  }: {quartiers: readonly QuartierPlan[]; residences: readonly ResidencePlan[]; seed: string}
): Uint8Array {
  const {bailleurs, communes, hypotheses} = sources;
  const zoneOf = ({quartier}: ResidencePlan) =>
    quartiers[quartier].commune * 2 + (quartiers[quartier].qpv ? 1 : 0);
  const sizes = new Array<number>(communes.length * 2).fill(0);
  for (const residence of residences) sizes[zoneOf(residence)] += residence.typologies.length;
  const total = sizes.reduce((a, b) => a + b, 0);
  const parts = bailleurs.reduce((sum, bailleur) => sum + bailleur.partParc, 0);

  const quotas = fitTable(
    sizes.map((size, zone) =>
      bailleurs.map(({partParc, presentQpv, ancrage}) => {
        const anchored = ancrage.includes(communes[zone >> 1].insee) ? hypotheses.ancrageBailleur : 1;
        return zone & 1 && !presentQpv ? 0 : size * partParc * anchored;
      })
    ),
    sizes,
    bailleurs.map(({partParc}) => (partParc / parts) * total)
  );
  const draw = drawsOf(seed, "bailleurs");
  const order = shuffle(
    residences.map((_, r) => r),
    draw
  ).sort((a, b) => residences[b].typologies.length - residences[a].typologies.length);
  const assigned = new Uint8Array(residences.length);
  for (const r of order) {
    const quota = quotas[zoneOf(residences[r])];
    assigned[r] = drawBailleur(quota, draw());
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
