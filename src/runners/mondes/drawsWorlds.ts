import {readProject} from "../../files/projectFile.js";

/**
 * Whether a run is to be projected in the plausible worlds: not with 0 of them, nor with `--incertitudes`, which draws in its own
 * way, nor in a project that draws none.
 */
export function drawsWorlds({
  worlds,
  incertitudes = false
}: {
  readonly worlds?: number | undefined;
  readonly incertitudes?: boolean;
}): boolean {
  return worlds !== 0 && !incertitudes && readProject().worlds !== undefined;
}
