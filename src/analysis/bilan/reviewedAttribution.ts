import type {HalfYear} from "./halfYear.js";

/** One attribution of a past period, as indices in the territoire and in vocabulary.ts; undefined where the file does not say. */
export interface ReviewedAttribution {
  readonly halfYear: HalfYear;
  readonly quartier: number | undefined;
  /** Class of fragility of the quartier. */
  readonly fragilite: number | undefined;
  readonly commune: number;
  readonly bailleur: number;
  readonly status: number;
  readonly bracket: number | undefined;
  readonly aci: boolean | undefined;
  readonly blocked: boolean | undefined;
  readonly actif: boolean | undefined;
  readonly contingent: number | undefined;
  /** Whole months from the demande to the attribution. */
  readonly delayMonths: number | undefined;
  /** Rank of the candidate who accepted, from 1; absent where the file does not say. */
  readonly rank?: number | undefined;
}
