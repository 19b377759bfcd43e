import type {Objectives} from "../analysis/indicateurs/objectives.js";
import type {ReplacedData} from "../analysis/indicateurs/replacedData.js";
import type {IsoDate} from "../core/convention/convention.js";
import type {Simulation} from "./simulateReplicates.js";

/** A scenario ready to run: its model, what its results are measured against, and the files it was read from. */
export interface PreparedScenario {
  readonly id: string;
  /** What resolves it again in another thread, or on another machine: the name of a simulation; an absolute path for another file. */
  readonly reference: string;
  readonly title: string;
  /** Number of replicates that the scenario asks for. */
  readonly replicates: number;
  readonly simulation: Simulation;
  readonly objectives: Objectives;
  readonly inputs: {readonly [path: string]: string};
  /** What the user's own files replaced. */
  readonly replaced?: readonly ReplacedData[];
  readonly incertitudes: false | readonly string[];
  /** Its values are those that were known on this day; absent: those of today. */
  readonly knownOn?: IsoDate;
}
