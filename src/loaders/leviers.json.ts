import type {LeverDecomposition} from "../analysis/comparer/leverDecomposition.js";
import type {LeversPageDocument} from "../components/leversPart.js";
import {readKeptAnswer, staleReasons} from "../files/keptAnswers.js";
import {readProject} from "../files/projectFile.js";
import {emit} from "./emit.js";

await emit((): LeversPageDocument => {
  const kept = readKeptAnswer<LeverDecomposition>("leviers", readProject().scenarios.convention);
  if (kept?.document.schema !== "equilibre/leviers@1") return {};
  return {document: kept.document, stale: staleReasons(kept)};
});
