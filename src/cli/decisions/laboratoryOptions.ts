import type {LaboratoryOptions} from "../../runners/laboratory.js";
import {progressLine} from "../progressLine.js";
import type {RunOptions} from "../runOptions.js";

/** Options of a laboratory that shows its progress and stops when asked. */
export function laboratoryOptions(run: RunOptions, signal: AbortSignal): LaboratoryOptions {
  return {
    ...run,
    command: `equilibre ${process.argv.slice(2).join(" ")}`,
    signal,
    progressOf: (label) => progressLine(label)
  };
}
