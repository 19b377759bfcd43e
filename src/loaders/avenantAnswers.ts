import type {AvenantDocument} from "../analysis/avenant/avenantDocument.js";
import type {AvenantPageDocument} from "../components/avenant/avenantPageDocument.js";
import {keptAnswerIds, readKeptAnswer, staleReasons} from "../files/keptAnswers.js";

/** The avenants whose answer is kept and can be read, in alphabetical order of their names. */
export function listAvenantAnswers(): AvenantPageDocument[] {
  return keptAnswerIds("avenants").flatMap((id) => readAvenantAnswer(id) ?? []);
}

/** The kept answer of an avenant; undefined when there is none, or when an older engine wrote it in another shape. */
export function readAvenantAnswer(id: string): AvenantPageDocument | undefined {
  const kept = readKeptAnswer<AvenantDocument>("avenants", id);
  if (kept?.document.schema !== "equilibre/avenant@1") return undefined;
  const {decomposition} = kept.document;
  if (decomposition !== undefined && decomposition.menages === undefined) return undefined;
  return {id, document: kept.document, command: kept.command, stale: staleReasons(kept)};
}
