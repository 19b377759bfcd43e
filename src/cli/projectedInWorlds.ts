import type {WorldProjection} from "../analysis/mondes/projection.js";
import {readProject} from "../files/projectFile.js";
import {projectWorlds} from "../runners/mondes/projectWorlds.js";
import type {PreparedScenario} from "../runners/preparedScenario.js";
import {interruptible} from "./interruption.js";
import {progressLine} from "./progressLine.js";
import type {RunOptions} from "./runOptions.js";

/**
 * Scenarios in the plausible worlds, as the options ask; none with `--mondes 0`, with `--incertitudes`, which draws in its own
 * way, or in a project that draws no world.
 */
export async function projectedInWorlds(
  prepared: readonly PreparedScenario[],
  {worlds, threads, incertitudes}: Pick<RunOptions, "worlds" | "threads" | "incertitudes">
): Promise<readonly WorldProjection[]> {
  if (worlds === 0 || incertitudes || readProject().worlds === undefined) return [];
  return interruptible((signal) =>
    projectWorlds(prepared, {
      threads,
      signal,
      count: worlds,
      onTask: progressLine("mondes plausibles", "mondes")
    })
  );
}
