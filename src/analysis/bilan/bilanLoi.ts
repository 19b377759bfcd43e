import type {Contingent} from "../../core/vocabulary.js";

/** How many attributions count for the law: surely, and at most, where the file does not say who is under 14. */
export interface LawCount {
  /** Those of this place. */
  readonly attributions: number;
  /** Those of which the file says enough to judge. */
  readonly judged: number;
  readonly surely: number;
  readonly possibly: number;
}

/** The attributions of a period as the law counts them (L. 441-1): for the partners alone, never published. */
export interface BilanLoi {
  readonly horsQpv: LawCount & {readonly reloges: number};
  readonly enQpv: LawCount;
  readonly reservataires: {
    readonly [c in Contingent]: {
      readonly attributions: number;
      readonly judged: number;
      readonly prioritaires: number;
    };
  };
  readonly minima: {
    readonly premierQuartile: number;
    readonly autresQuartiles: number;
    readonly publicsPrioritaires: number;
  };
  /** € a year by consumption unit, on the last day of the period; supposed where no arrêté was given. */
  readonly threshold: {readonly euros: number; readonly supposed: boolean};
  /** What lines do not say: each such line leaves a share that needs it. French. */
  readonly missing: readonly {readonly what: string; readonly lines: number}[];
}
