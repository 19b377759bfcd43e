import type {ComparaisonDocument} from "../components/comparaisonDocument.js";
import {differencesTo, readCompared} from "./differences.js";
import {emit} from "./emit.js";
import {listRuns, readRun, references} from "./runs.js";

await emit(async (): Promise<ComparaisonDocument> => {
  const [id] = references();
  const reference = await readCompared(id);
  const years = readRun(id).years;
  const scenarios: Record<string, ComparaisonDocument["scenarios"][string]> = {};
  const brackets = [reference.document.brackets];
  for (const other of listRuns()) {
    if (other === id) continue;
    const compared = await readCompared(other);
    brackets.push(compared.document.brackets);
    scenarios[other] = differencesTo(reference, compared);
  }
  const {worlds} = reference.document;
  return {...(worlds && {worlds}), reference: id, year: years[years.length - 1].year, brackets, scenarios};
});
