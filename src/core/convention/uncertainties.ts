/**
 * What the signatories do not decide, complete: each entry takes the place of the hypothesis of the same id
 * (data/territoire/hypotheses.yaml) from the first year of the convention on; the base year is never touched.
 */
export interface Uncertainties {
  readonly rotation: {readonly multiplier: number};
  /** `tresModestesShift` in points of the arrivals. */
  readonly demande: {readonly inflowMultiplier: number; readonly tresModestesShift: number};
  readonly refus: {readonly multiplier: number};
  readonly npru: {readonly demolitions: number; readonly firstYear: number};
  readonly offre: {readonly deliveryRate: number};
  readonly reconstitution: {readonly delayYears: number};
  readonly peuplement: {readonly incomeDown: number; readonly incomeUp: number};
  readonly vacance: {readonly frictionalShare: number};
}

/** Ids of the hypotheses that a scenario may move, as in "rotation.multiplier". */
export const uncertaintyIds = [
  "rotation.multiplier",
  "demande.inflowMultiplier",
  "demande.tresModestesShift",
  "refus.multiplier",
  "npru.demolitions",
  "npru.firstYear",
  "offre.deliveryRate",
  "reconstitution.delayYears",
  "peuplement.incomeDown",
  "peuplement.incomeUp",
  "vacance.frictionalShare"
] as const;
export type UncertaintyId = (typeof uncertaintyIds)[number];
