import type {PlaiDefaults} from "../../analysis/plai/plaiReadings.js";
import type {IsoDate, ParameterStatus} from "../../core/convention/convention.js";
import type {PlaiFiles} from "../retournements/plaiLines.js";

/** A figure of the text on which the PLAI page rests. */
export interface PlaiAssumption {
  readonly label: string;
  readonly shown: string;
  readonly status: ParameterStatus;
  readonly article: string;
  readonly reason?: string;
}

/** What the PLAI page takes from the convention and its scenario: nothing of it is written in code. */
export interface PlaiPageDocument extends PlaiDefaults {
  readonly version: string;
  /** Day on which the convention is read. */
  readonly inForce: IsoDate;
  readonly assumptions: readonly PlaiAssumption[];
  /** Files of partners that would tell what the rate rests on. */
  readonly files: PlaiFiles;
}
