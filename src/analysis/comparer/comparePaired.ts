import {estimate} from "../indicateurs/estimate.js";
import type {Objectives} from "../indicateurs/objectives.js";
import {periodView} from "../indicateurs/periodView.js";
import type {Replicates} from "../indicateurs/replicates.js";
import type {Estimate, SignShare, WorldsSpread} from "../indicateurs/result.js";
import {inForceOf, type Outcome, outcomeLabel, outcomes} from "./outcomes.js";
import {pairedDifference} from "./pairedDifference.js";

/** One scenario of a comparison. */
export interface Compared {
  readonly replicates: Replicates;
  readonly objectives: Objectives;
}

/**
 * Other minus reference, replicate by replicate. `low` and `high` are the error of the mean (Student's law): they close in as
 * replicates are added. `q05` and `q95` are what chance makes of a single draw, and do not.
 */
export interface PairedDifference {
  readonly mean: number;
  readonly se: number;
  readonly low: number;
  readonly high: number;
  /** Quantiles 5 and 95 % of the differences (type 7); absent from documents written before they were told apart. */
  readonly q05?: number;
  readonly q95?: number;
  /** Pairs in which both scenarios say something. */
  readonly n: number;
  /** Differences of single futures over the plausible worlds; absent where chance alone was drawn. */
  readonly worlds?: WorldsSpread;
  /** Share of the worlds whose mean difference has the sign of `mean`. */
  readonly sign?: SignShare;
}

export interface OutcomeComparison extends Pick<Outcome, "id" | "label" | "unit"> {
  readonly years: readonly {
    readonly year: number;
    readonly reference: Estimate;
    readonly other: Estimate;
    readonly difference: PairedDifference;
  }[];
}

/** Differences between two scenarios run on common draws (same seed), for each outcome and year after the base year. */
export function comparePaired(
  {reference, other}: {reference: Compared; other: Compared},
  {confidence}: {confidence: number}
): readonly OutcomeComparison[] {
  const pairs = reference.replicates.counters.length;
  if (other.replicates.counters.length !== pairs)
    throw new RangeError(`pairs differ in number: ${pairs} and ${other.replicates.counters.length}`);
  const count = Math.min(reference.replicates.steps, other.replicates.steps) / 2 - 1;
  return outcomes.map((outcome) => ({
    id: outcome.id,
    label: outcomeLabel(
      outcome,
      [reference, other].map(({objectives}) => inForceOf(objectives))
    ),
    unit: outcome.unit,
    years: Array.from({length: count}, (_, i) => {
      const steps = [2 * i + 2, 2 * i + 3];
      const before = outcome.values(periodView(reference.replicates, steps), reference.objectives);
      const after = outcome.values(periodView(other.replicates, steps), other.objectives);
      return {
        year: reference.objectives.firstYear + 1 + i,
        reference: estimate(before),
        other: estimate(after),
        difference: pairedDifference({before, after}, confidence)
      };
    })
  }));
}
