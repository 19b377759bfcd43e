import type {FrontierDocument} from "../analysis/atteignable/frontierDocument.js";
import type {FrontierPageDocument} from "../components/atteignable/frontierPageDocument.js";
import {readKeptAnswer, staleReasons} from "../files/keptAnswers.js";
import {emit} from "./emit.js";

/** The scenario whose frontier the page shows. */
const scenario = "ciet";

await emit((): Partial<FrontierPageDocument> => {
  const kept = readKeptAnswer<FrontierDocument>("atteignable", scenario);
  if (kept?.document.schema !== "equilibre/atteignable@1") return {};
  return {document: kept.document, command: kept.command, stale: staleReasons(kept)};
});
