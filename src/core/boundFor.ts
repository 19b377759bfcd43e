import type {Plan} from "./plan.js";

/**
 * Bound of article 5.2 for a vacancy in a half-year, or for a quartier when no bailleur is told: that of its commune, else
 * of its bailleur, else of its class; null where the class has none.
 */
export function boundFor(
  {attribution}: Plan,
  end: "ceiling" | "floor",
  {
    step,
    fragilite,
    commune,
    bailleur = -1
  }: {step: number; fragilite: number; commune: number; bailleur?: number}
): number | null {
  const ofClass = attribution[end][step][fragilite];
  if (ofClass === null) return null;
  const own = end === "ceiling" ? attribution.ownCeiling : attribution.ownFloor;
  return own.communes[step][commune] ?? own.bailleurs[step][bailleur] ?? ofClass;
}
