import type {DatedValue, IsoDate} from "../../../core/convention/convention.js";

/** Quantiles of a fan: 5, 25, 50, 75 and 95 %, of type 7. */
export const fanLevels = [0.05, 0.25, 0.5, 0.75, 0.95] as const;

/** What one half-year may bring to one indicator, replicate by replicate. */
export interface Prediction {
  readonly halfYear: string;
  /** Counts of a share (numerator), or the quantity itself. */
  readonly successes: readonly number[];
  /** Counts over which the share is taken; absent for a quantity. */
  readonly n?: readonly number[];
  /** Quantiles of the share or of the quantity, at `fanLevels`; sampling at the counts observed comes later, when judged. */
  readonly fan: readonly number[];
}

export interface PredictedIndicator {
  readonly id: string;
  readonly label: string;
  readonly kind: "share" | "count";
  readonly predictions: readonly Prediction[];
}

/** A projection set down before the facts, to be judged by them: `equilibre geler`. */
export interface Projection {
  readonly schema: "equilibre/projection@1";
  /** Day on which it was set down; it says nothing of half-years begun before. */
  readonly date: IsoDate;
  readonly scenario: {readonly id: string; readonly title: string};
  readonly engine: {readonly version: string; readonly sources: string};
  readonly seed: string;
  readonly replications: number;
  readonly incertitudes: false | readonly string[];
  /** Digest of the counters of the run, and hash of each file that it was made from. */
  readonly digest: string;
  readonly inputs: {readonly [path: string]: string};
  /** The convention as known that day: avenants signed, values by date. */
  readonly convention: {
    readonly id: string;
    readonly avenants: readonly string[];
    readonly values: {readonly [parameter: string]: readonly DatedValue[]};
  };
  readonly indicators: readonly PredictedIndicator[];
  /** SHA-256 of all of the above as JSON. */
  readonly sha256: string;
}
