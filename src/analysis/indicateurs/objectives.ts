/** What the flows are measured against, by step (half-years, the base year first). A year is measured against its second half. */
export interface Objectives {
  readonly firstYear: number;
  /** Largest gap still called balanced, in points. */
  readonly tolerance: number;
  /** Share of the replicates that must be within tolerance, in [0, 1]. */
  readonly confidence: number;
  /** Reference balance in force, [step][bracket], in [0, 1]. */
  readonly reference: readonly (readonly number[])[];
  /** Share under 60 % of the PLUS scale: at most, [step][class]; null where no ceiling holds (article 5.2). */
  readonly ceiling: readonly (readonly (number | null)[])[];
  /** The same, at least: which classes have a floor depends on the reading of "quartiers moins fragiles". */
  readonly floor: readonly (readonly (number | null)[])[];
}
