/** What the learning of who follows supposes, beside what worlds say: data/territoire/suivi.yaml. */
export interface FollowingHypotheses {
  /**
   * What the commissions that follow send to the others, and take from each other, where some follow and some do not: standard deviation
   * of the rate of a kind about that of a world where none does, or all do.
   */
  readonly spill: number;
  /** Standard deviation of the rates of a bailleur's commissions, taken together, about those of their kind. */
  readonly bailleurSpread: number;
  /** How alike the commissions of a kind are, in attributions: even odds on its logarithm in between. */
  readonly commissionLikeness: readonly [least: number, most: number];
  /** Mean of the shares of the bailleurs: even odds in between. */
  readonly shareMean: readonly [least: number, most: number];
  /** How alike these shares are, in commissions: even odds on its logarithm in between. */
  readonly shareLikeness: readonly [least: number, most: number];
}
