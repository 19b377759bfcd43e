import type {Ceiling} from "../words/ceilingSentence.js";

/** What pages must know of the project: its names, its years, the scenarios that they oppose. */
export interface ProjectPage {
  readonly names: {
    /** With its article: « la Communauté urbaine de … ». */
    readonly territoire: string;
    readonly short: string;
    readonly ofShort: string;
    readonly ofConvention: string;
  };
  readonly scenarios: {readonly reference: string; readonly convention: string; readonly beside?: string};
  /** Low resources of the text as signed. */
  readonly ceiling: Ceiling;
  readonly communes: number;
  /** Attributions a year (article 8). */
  readonly attributions: number;
  readonly signedYear: number;
  readonly firstYear: number;
  readonly lastYear: number;
  /** First year that commissions are asked to act on, after those of test. */
  readonly effortYear: number;
  /** Year of the practice that the base year is fitted on. */
  readonly observedYear: number;
}
