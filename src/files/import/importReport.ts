import type {ColumnReading} from "../../analysis/bilan/bilan.js";
import type {MannerProposal} from "./manner.js";
import type {ProblemGroup} from "./problemGroups.js";

/** What an import did, or would have done. */
export interface ImportReport {
  readonly type: string;
  readonly file: string;
  readonly sha256: string;
  /** How the file was read, in French. */
  readonly readAs: string;
  /** The tab that was read and those left aside, for a workbook. */
  readonly tabs?: {readonly read: string; readonly left: readonly string[]};
  /** Lines under the titles, blank ones apart. */
  readonly lines: number;
  readonly imported: number;
  /** Set aside: outside the communes of the convention. */
  readonly outside: number;
  readonly rejected: number;
  /** False when problems kept everything as it was. */
  readonly done: boolean;
  readonly output: string;
  /** What the project does with it, in French. */
  readonly use: string;
  readonly problemCount: number;
  /** Those shown, equal ones together. */
  readonly firstProblems: readonly ProblemGroup[];
  readonly problemsPath: string | undefined;
  readonly rejectsPath: string | undefined;
  readonly personalColumns: readonly string[];
  /** True when an identifier was read to tell duplicates, as a hash that is not kept. */
  readonly identifierHashed: boolean;
  readonly unusedColumns: readonly string[];
  /** What each column in use was understood to hold. */
  readonly columns: readonly ColumnReading[];
  /** What was understood otherwise than written, left out, or looks doubtful; French. */
  readonly doubts: readonly string[];
  /** Readings that must be confirmed (--confirmer) before anything is imported. */
  readonly toConfirm: readonly MannerProposal[];
}
