import type {Brackets} from "../../core/brackets.js";

/** What the flows are measured against, by step (half-years, the base year first). A year is measured against its second half. */
export interface Objectives {
  readonly firstYear: number;
  /** Brackets of resources in force, by step: which share is low, for each objective. */
  readonly brackets: Brackets;
  /** Largest gap still called balanced, in points. */
  readonly tolerance: number;
  /** Share of the replicates that must be within tolerance, in [0, 1]. */
  readonly confidence: number;
  /** Reference balance in force, [step][bracket], in [0, 1]. */
  readonly reference: readonly (readonly number[])[];
  /** Share of the low set of the objective (`brackets.low`): at most, [step][class]; null where no ceiling holds (article 5.2). */
  readonly ceiling: readonly (readonly (number | null)[])[];
  /** The same, at least: which classes have a floor depends on the reading of "quartiers moins fragiles". */
  readonly floor: readonly (readonly (number | null)[])[];
}
