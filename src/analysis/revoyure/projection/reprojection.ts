import type {ParameterStatus} from "../../../core/convention/convention.js";
import type {Interval} from "../../statistics/interval.js";
import type {WorldsSpread} from "../../statistics/worlds/worldsSpread.js";

/** A figure followed to the horizon: the frozen projection beside the new one. */
export interface ReprojectedIndicator {
  readonly id: string;
  readonly label: string;
  readonly kind: "share" | "count";
  readonly status: ParameterStatus;
  readonly objective?: {
    readonly target: number;
    readonly direction: "atLeast" | "atMost";
    readonly article: string;
  };
  /** Observed so far, by half-year. */
  readonly observed: readonly {readonly halfYear: string; readonly value: number; readonly n?: number}[];
  /** Quantiles 5, 25, 50, 75, 95 % by half-year: as frozen, and once the bilan is read. */
  readonly frozen: readonly {readonly halfYear: string; readonly fan: readonly number[]}[];
  readonly renewed: readonly RenewedHalfYear[];
}

/** What one half-year may bring once the bilan is read. */
export interface RenewedHalfYear {
  readonly halfYear: string;
  /** By chance, on the project's own hypotheses. */
  readonly fan: readonly number[];
  /** By chance and by what is still not known: the worlds as the bilan weighs them. Absent where chance alone was drawn. */
  readonly worlds?: WorldsSpread;
}

/** Probability that an objective is met in the last year. */
export interface ObjectiveChance {
  /** "ensemble" (all of them), "sous60.fragile", "sous60.sans", "aci.fragile"… */
  readonly id: string;
  readonly label: string;
  readonly article: string;
  readonly year: number;
  readonly frozen: number;
  /** What the draws of the frozen projection leave of it, 95 %; absent from documents of before. */
  readonly frozenRange?: {readonly low: number; readonly high: number};
  readonly renewed: number;
  /** Wilson 95 % over the replicates of `renewed`. */
  readonly low: number;
  readonly high: number;
  /** Points by which an objective may be missed and still be called met; 0 beside it. */
  readonly tolerance: number;
  readonly renewedStrict: number;
  /** Share of the worlds, as the bilan weighs them, in which it is met, and Wilson's 95 % for as many worlds as they are worth. */
  readonly worlds?: Interval & {readonly share: number};
}

/** Why a figure moved from the frozen projection to the new one: `changes` follow `Reprojection.causes` and sum to after − before. */
export interface WaterfallFigure {
  readonly id: string;
  readonly label: string;
  readonly year: number;
  /** "points" are differences of shares already multiplied by 100, "probability" likewise in points of chance. */
  readonly unit: "points" | "count" | "probability";
  readonly before: number;
  readonly after: number;
  readonly changes: readonly number[];
}

/** Causes of a change, in the order in which they were applied. */
export const waterfallCauses = ["donnees", "effort", "offre", "hasard"] as const;
export type WaterfallCause = (typeof waterfallCauses)[number];

/** The projection taken up again with what the bilan taught. */
export interface Reprojection {
  readonly horizon: number;
  readonly replications: number;
  readonly seed: string;
  /** Worlds that it was run in again, as many as the bilan leaves; absent where chance alone was drawn. */
  readonly worlds?: {readonly n: number; readonly replicates: number};
  readonly indicators: readonly ReprojectedIndicator[];
  readonly chances: readonly ObjectiveChance[];
  readonly causes: readonly {
    readonly id: WaterfallCause;
    readonly label: string;
    readonly explanation: string;
  }[];
  readonly waterfall: readonly WaterfallFigure[];
  /** French sentences. */
  readonly notes: readonly string[];
}
