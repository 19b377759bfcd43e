import type {Dated} from "./dated.js";

/**
 * What the signatories do not decide, complete: each entry takes the place of the hypothesis of the same id
 * (data/territoire/hypotheses.yaml) from the first year of the convention on; the base year is never touched. One that is
 * dated is a path: {2017: 1, 2022: 0.85} is 1 until 2021.
 */
export interface Uncertainties {
  readonly rotation: {readonly multiplier: Dated<number>; readonly deliveriesElasticity: number};
  /** `tresModestesShift` in points of the arrivals. */
  readonly demande: {readonly inflowMultiplier: Dated<number>; readonly tresModestesShift: Dated<number>};
  readonly refus: {readonly multiplier: Dated<number>};
  readonly npru: {readonly demolitions: number; readonly firstYear: number};
  readonly offre: {readonly deliveryRate: Dated<number>};
  readonly reconstitution: {readonly delayYears: number};
  readonly peuplement: {readonly incomeDown: Dated<number>; readonly incomeUp: Dated<number>};
  readonly vacance: {readonly frictionalShare: Dated<number>};
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
  "vacance.frictionalShare",
  "rotation.deliveriesElasticity"
] as const;
export type UncertaintyId = (typeof uncertaintyIds)[number];
