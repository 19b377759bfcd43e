/**
 * The law on attributions (CCH, L. 441-1) as a second lens on the same leases, by step: figures of
 * data/loi/attributions.yaml. It decides nothing but under the policy that follows it.
 */
export interface LoiPlan {
  /** Yearly resources by consumption unit, in cents, at or under which a demandeur is of the first quartile. */
  readonly firstQuartileCents: readonly number[];
  /** Least share of the leases outside quartiers prioritaires that go to the first quartile or to relogements; null before the law. */
  readonly firstQuartileShare: readonly (number | null)[];
  /** Least share of the leases in quartiers prioritaires that go to the three other quartiles. */
  readonly othersShare: readonly (number | null)[];
  /** Least share of the leases of each reservataire that go to the publics prioritaires. */
  readonly priorityShare: readonly (number | null)[];
  /** Probability that each person after the first is under 14, by household size. */
  readonly under14: readonly number[];
}
