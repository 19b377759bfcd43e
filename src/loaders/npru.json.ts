import type {NpruDocument} from "../analysis/npru/npruDocument.js";
import type {NpruPageDocument} from "../components/npru/npruPageDocument.js";
import {readKeptAnswer, staleReasons} from "../files/keptAnswers.js";
import {readProject} from "../files/projectFile.js";
import {emit} from "./emit.js";
import {plaiFiles} from "./plaiFiles.js";

await emit((): Partial<NpruPageDocument> => {
  const kept = readKeptAnswer<NpruDocument>("npru", readProject().scenarios.convention);
  if (kept?.document.schema !== "equilibre/npru@1") return {};
  return {document: kept.document, command: kept.command, stale: staleReasons(kept), files: plaiFiles()};
});
