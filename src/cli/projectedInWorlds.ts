import type {WorldProjection} from "../analysis/mondes/projection.js";
import type {Compute} from "../runners/compute.js";
import {drawsWorlds} from "../runners/mondes/drawsWorlds.js";
import {projectWorlds} from "../runners/mondes/projectWorlds.js";
import type {PreparedScenario} from "../runners/preparedScenario.js";
import {interruptible} from "./interruption.js";
import {progressLine} from "./progressLine.js";
import type {RunOptions} from "./runOptions.js";

/** Scenarios in the plausible worlds, as the options ask; none where they ask for chance alone. */
export async function projectedInWorlds(
  prepared: readonly PreparedScenario[],
  {
    worlds,
    threads,
    incertitudes,
    compute,
    knownOn
  }: Pick<RunOptions, "worlds" | "threads" | "incertitudes"> & {
    readonly compute?: Compute | undefined;
    /** Worlds as known on this day; undefined: on that of the project. */
    readonly knownOn?: string | undefined;
  }
): Promise<readonly WorldProjection[]> {
  if (!drawsWorlds({worlds, incertitudes})) return [];
  return interruptible((signal) =>
    projectWorlds(prepared, {
      threads,
      compute,
      signal,
      count: worlds,
      knownOn,
      onTask: progressLine("mondes plausibles", "mondes")
    })
  );
}
