import {unpackReplicates} from "../../workers/packReplicates.js";
import type {SimulationObjectives} from "../../workers/simulationMessages.js";
import type {EtSiDocument} from "./etSiDocument.js";
import type {Replicate} from "./receiveReplicate.js";

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

/**
 * The replicates that came with the page, each beside the reference's; none where they are of another engine or seed
 * than the page's own, or where the reference has none.
 */
export function servedReplicates(
  {version, sources, reference}: EtSiDocument,
  {answer, referenceReplicates}: {readonly answer: ServedAnswer; readonly referenceReplicates: ArrayBuffer}
): Replicate[] {
  if (answer.version !== version || answer.sources !== sources || answer.seed !== reference.seed) return [];
  const references = unpackReplicates(referenceReplicates);
  return answer.replicates.slice(0, references.length).map(({digest, counters}, replicate) => ({
    replicate,
    digest,
    asked: Int32Array.from(counters),
    reference: references[replicate],
    objectives: answer.objectives
  }));
}
