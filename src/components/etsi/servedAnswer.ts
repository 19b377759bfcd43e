import type {SimulationObjectives} from "../../workers/simulationMessages.js";

/** Replicates of the scenario that the page starts from, as `npm start` ran them; none where the kept run is out of date. */
export interface ServedAnswer {
  readonly version: string;
  /** Hash of the sources of the engine. */
  readonly sources: string;
  readonly seed: string;
  readonly objectives: SimulationObjectives;
  readonly replicates: readonly {
    /** Digest of the full counters of the replicates up to this one. */
    readonly digest: string;
    /** Counters of the whole territoire (layout without units), row by row. */
    readonly counters: readonly number[];
  }[];
}
