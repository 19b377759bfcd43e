import type {FrontierDocument} from "../analysis/atteignable/frontierDocument.js";
import type {FrontierPageDocument} from "../components/atteignable/frontierPageDocument.js";
import {readKeptAnswer, staleReasons} from "../files/keptAnswers.js";
import {readProject} from "../files/projectFile.js";
import {effortTurns} from "./effortTurns.js";
import {emit} from "./emit.js";
import {listRuns, readRun} from "./runs.js";

await emit((): Partial<FrontierPageDocument> => {
  const {reference, convention, beside} = readProject().scenarios;
  const kept = readKeptAnswer<FrontierDocument>("atteignable", convention);
  if (kept?.document.schema !== "equilibre/atteignable@1") return {};
  const named = {
    [reference]: "référence",
    [convention]: "convention",
    ...(beside === undefined ? {} : {[beside]: "autre lecture"})
  };
  return {
    ...{document: kept.document, command: kept.command, stale: staleReasons(kept), named, reference},
    turns: listRuns().includes(convention) ? effortTurns(readRun(convention)) : []
  };
});
