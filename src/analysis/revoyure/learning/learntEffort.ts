import type {Interval} from "../../statistics/interval.js";

export const readings = ["intensive", "extensive"] as const;
export type Reading = (typeof readings)[number];

/** What the bilan teaches of one quantity, between two ends. */
export interface LearntQuantity {
  /** "effort.fragile", "effort.moyenne", "effort.sans", "effort.aci" (shares in [0, 1]) or "rotation" (multiplier). */
  readonly id: string;
  readonly label: string;
  /** Values of the quantity, and their probability before and after (each sums to 1). */
  readonly grid: readonly number[];
  readonly prior: readonly number[];
  readonly posterior: readonly number[];
  readonly mean: number;
  readonly median: number;
  /** Of highest density: it may hold 0 or 1. */
  readonly interval50: Interval;
  readonly interval90: Interval;
  /** 1 − sd after ÷ sd before. */
  readonly contraction: number;
  /** False when `contraction` is below 0.1: the bilan says nothing of it. */
  readonly learnt: boolean;
}

/** The same bilan read with one understanding of what effort is. */
export interface LearntReading {
  readonly reading: Reading;
  /** "Chaque commission bouge un peu" or "une part des commissions applique". */
  readonly label: string;
  readonly quantities: readonly LearntQuantity[];
  /** Probability of this reading once the bilan is seen, 0.5 before. */
  readonly probability: number;
  /** Spread between commissions (mean squared z over bailleur × commune) by class: observed, and 90 % of what the reading expects. */
  readonly spread: readonly {
    readonly id: string;
    readonly label: string;
    readonly observed: number;
    readonly expected90: Interval;
  }[];
}

/** Posterior of the effort of the CAL; calibration stays frozen. */
export interface LearntEffort {
  readonly prior: string;
  readonly readings: readonly LearntReading[];
  /** The reading whose figures are carried into the projection: that of the scenario. */
  readonly carried: Reading;
  /** True when the spread between commissions tells the readings apart (probability ≥ 0.9). */
  readonly told: boolean;
  /** Half-years, lines and simulated replicates that it rests on. */
  readonly halfYears: readonly string[];
  readonly replicates: number;
  /** Plausible worlds that the law is mixed over; absent where chance alone was drawn. */
  readonly worlds?: number;
  /** French sentences: what was learnt, in the order of importance; what was not learnt and why. */
  readonly learnt: readonly string[];
  readonly notLearnt: readonly string[];
  readonly status: "hypothese";
}
