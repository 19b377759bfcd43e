import {unpackReplicates} from "../../workers/packReplicates.js";
import type {EtSiDocument} from "./etSiDocument.js";
import type {Replicate} from "./receiveReplicate.js";
import type {ServedAnswer} from "./servedAnswer.js";

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
