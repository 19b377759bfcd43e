import type {PlaiTerms} from "../../core/offre/plaiRule.js";

/**
 * Demolitions a year at which the stationary rate equals `rate`: R(p) = N (p − p₀) ÷ (ρ − p).
 * Negative when the rate is passed already without any; infinite when no volume reaches it.
 */
export function plaiVolumeAt(
  rate: number,
  {
    production,
    currentRate,
    reconstitutionShare
  }: Pick<PlaiTerms, "currentRate" | "reconstitutionShare"> & {production: number}
): number {
  if (rate === currentRate) return 0;
  if (rate === reconstitutionShare) return Number.POSITIVE_INFINITY;
  return (production * (rate - currentRate)) / (reconstitutionShare - rate);
}
