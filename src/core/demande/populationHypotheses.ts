/** What the first day supposes of the ménages: hypotheses of data/territoire/hypotheses.yaml, all labelled there. */
export interface PopulationHypotheses {
  /** Demandes pending, and the share of them on first access. */
  readonly pending: number;
  readonly premierAccesShare: number;
  /** Brackets of all pending demandes, and share of ACI ménages in each bracket of the first accesses. */
  readonly demandeProfile: readonly number[];
  readonly aciByBracket: readonly number[];
  /** Share of ACI ménages in the first accesses pending (article 6.2: 45 %). */
  readonly aciShare: number;
  /** Household sizes of the first accesses. */
  readonly demandeSizes: readonly number[];
  /** Mean age of the pending demandes, in months. */
  readonly meanAgeMonths: number;
  /** Brackets of the occupants, [class][bracket]. */
  readonly stockProfile: readonly (readonly number[])[];
  /** Household sizes of the occupants, [typology][size]. */
  readonly occupantSizes: readonly (readonly number[])[];
  /** Share of the stock vacant on the first day. */
  readonly vacancyShare: number;
}
