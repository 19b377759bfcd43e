import type {ParameterStatus} from "../../core/convention/convention.js";
import type {PlaiTerms} from "../../core/offre/plaiRule.js";

/** A figure of the text on which the PLAI page rests. */
export interface PlaiAssumption {
  readonly label: string;
  readonly shown: string;
  readonly status: ParameterStatus;
  readonly article: string;
  readonly reason?: string;
}

/** What the PLAI page takes from the convention: nothing of it is written in code. */
export interface PlaiPageDocument {
  readonly version: string;
  readonly terms: PlaiTerms;
  readonly production: number;
  readonly years: number;
  readonly demolitions: {readonly min: number; readonly max: number};
  readonly reconstitutionRatio: number;
  /** The current rate, then the other readings that the text allows. */
  readonly currentRates: readonly number[];
  readonly minimumPerYear: number;
  readonly assumptions: readonly PlaiAssumption[];
}
