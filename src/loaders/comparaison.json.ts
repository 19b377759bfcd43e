import type {ComparaisonDocument} from "../components/comparaisonDocument.js";
import {differencesTo, readCompared} from "./differences.js";
import {emit} from "./emit.js";
import {listRuns, readRun, references} from "./runs.js";

await emit(async (): Promise<ComparaisonDocument> => {
  const [id] = references();
  const reference = await readCompared(id);
  const years = readRun(id).years;
  const scenarios: Record<string, ComparaisonDocument["scenarios"][string]> = {};
  for (const other of listRuns()) {
    if (other !== id) scenarios[other] = differencesTo(reference, await readCompared(other));
  }
  return {reference: id, year: years[years.length - 1].year, scenarios};
});
