import type {AvenantDocument} from "../analysis/avenant/avenantDocument.js";
import type {KeptAvenant} from "../components/avenant/avenantPageDocument.js";
import {avenantPageId} from "../files/avenantAnswerId.js";
import {missingIds} from "../files/awaitedAnswers.js";
import {avenantFiles, readAvenant} from "../files/conventionFiles.js";
import {keptAnswerIds, readKeptAnswer, staleReasons} from "../files/keptAnswers.js";
import {contentOf} from "./contentOf.js";

/** The avenants whose answer is kept and can be read, in alphabetical order of their names. */
export function listAvenantAnswers(): KeptAvenant[] {
  return keptAnswerIds("avenants").flatMap((id) => readAvenantAnswer(id) ?? []);
}

/** The kept answer of an avenant; undefined when there is none, or when an older engine wrote it in another shape. */
export function readAvenantAnswer(id: string): KeptAvenant | undefined {
  const kept = readKeptAnswer<AvenantDocument>("avenants", id);
  if (kept?.document.schema !== "equilibre/avenant@1") return undefined;
  const {decomposition} = kept.document;
  if (decomposition !== undefined && decomposition.menages === undefined) return undefined;
  return {id, document: kept.document, command: kept.command, stale: staleReasons(kept)};
}

/** An avenant of the project whose answer this site is built without. */
export interface AwaitedAvenant {
  readonly id: string;
  readonly title: string;
  readonly motives: string;
}

/** The avenants that this site is built without and of which no answer is kept, not even an older one. */
export function listAwaitedAvenants(): AwaitedAvenant[] {
  return missingIds("avenant").flatMap((id) =>
    readAvenantAnswer(id) === undefined ? awaitedAvenant(id) : []
  );
}

/** What the file of an avenant says of itself, by the name of its page. */
export function awaitedAvenant(id: string): AwaitedAvenant {
  const file = avenantFiles().find((path) => avenantPageId(path) === id);
  if (file === undefined) throw new RangeError(`no such avenant: ${id}`);
  const {title, motives} = contentOf(readAvenant(file));
  return {id, title, motives};
}
