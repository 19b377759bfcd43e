import {sizes} from "../vocabulary.js";

/** What decides whether a ménage can pay a rent: a simplified scale of the aide au logement, and two tests (hypotheses). */
export interface Solvency {
  /** Mean rents in €/m² a month by level of rent, charges in €/m². */
  readonly rentPerSquareMetre: readonly number[];
  readonly chargesPerSquareMetre: number;
  /** Surface in m² of the smallest logement that suits each household size. */
  readonly surfaces: readonly number[];
  /** Rent that the aide takes into account, flat charges, in € a month, by size. */
  readonly ceilingRents: readonly number[];
  readonly flatCharges: readonly number[];
  /** Share of resources asked above the threshold, and that threshold in € a month, by size. */
  readonly participationRates: readonly number[];
  readonly participationThresholds: readonly number[];
  readonly leastParticipation: number;
  /** Largest taux d'effort, in [0, 1], and least reste à vivre in € a month by consumption unit. */
  readonly largestEffort: number;
  readonly leastLeftToLive: number;
  readonly consumptionUnits: readonly number[];
}

const stepEuros = 5;
const mostEuros = 12_000;

/** Least monthly resources, in cents, with which a ménage of each size can pay each level of rent: [level][size]. */
export function leastResources(solvency: Solvency): number[][] {
  return solvency.rentPerSquareMetre.map((_, r) =>
    sizes.map((_, s) => {
      for (let euros = 0; euros < mostEuros; euros += stepEuros)
        if (canPay(solvency, {r, s, euros})) return euros * 100;
      return mostEuros * 100;
    })
  );
}

function canPay(solvency: Solvency, {r, s, euros}: {r: number; s: number; euros: number}): boolean {
  const rent = solvency.rentPerSquareMetre[r] * solvency.surfaces[s];
  const charges = solvency.chargesPerSquareMetre * solvency.surfaces[s];
  const left = rent + charges - aide(solvency, {s, rent, euros});
  return (
    left <= solvency.largestEffort * euros &&
    euros - left >= solvency.leastLeftToLive * solvency.consumptionUnits[s]
  );
}

function aide(solvency: Solvency, {s, rent, euros}: {s: number; rent: number; euros: number}): number {
  const counted = Math.min(rent, solvency.ceilingRents[s]) + solvency.flatCharges[s];
  const above = Math.max(0, euros - solvency.participationThresholds[s]);
  const participation = solvency.leastParticipation + solvency.participationRates[s] * above;
  return Math.max(0, counted - participation);
}
