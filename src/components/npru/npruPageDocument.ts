import type {NpruDocument} from "../../analysis/npru/npruDocument.js";
import type {PlaiFiles} from "../retournements/plaiLines.js";

/** What the page of the NPRU reads. */
export interface NpruPageDocument {
  readonly document: NpruDocument;
  readonly command: string;
  /** Why these figures are no longer those of today; empty when they are. */
  readonly stale: readonly string[];
  /** Files of partners that would tell what the rate rests on. */
  readonly files: PlaiFiles;
}
