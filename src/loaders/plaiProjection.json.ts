import {byWorld, estimate} from "../analysis/indicateurs/estimate.js";
import type {Estimate} from "../analysis/indicateurs/result.js";
import {worldsSpread} from "../analysis/statistics/worlds/worldsSpread.js";
import type {ScenarioDifferences} from "../components/comparaisonDocument.js";
import type {PlaiProjection} from "../components/plai/plaiProjection.js";
import {readProject} from "../files/projectFile.js";
import {type Compared, differencesTo, readCompared} from "./differences.js";
import {emit} from "./emit.js";
import {listRuns} from "./runs.js";

await emit(async (): Promise<PlaiProjection> => {
  const rates = readProject().scenarios.plaiRates;
  const [reference, ...others] = rates.filter((id) => listRuns().includes(id));
  if (reference === undefined || reference !== rates[0]) return {scenarios: []};
  const before = await readCompared(reference);
  const scenarios: Record<string, ScenarioDifferences> = {};
  const headers = [];
  const brackets = [before.document.brackets];
  for (const id of others) {
    const after = await readCompared(id);
    scenarios[id] = differencesTo(before, after);
    brackets.push(after.document.brackets);
    headers.push({scenario: after.document.scenario});
  }
  const {years, scenario, replaced, worlds} = before.document;
  return {
    reference: {
      scenario,
      levels: Object.fromEntries(
        Object.entries(before.values ?? {}).map(([id, values]) => [id, levelOf(before, id, values)])
      )
    },
    comparaison: {
      ...(worlds && {worlds}),
      reference,
      year: years[years.length - 1].year,
      brackets,
      scenarios
    },
    scenarios: headers,
    ...(replaced === undefined ? {} : {replaced})
  };
});

/** The last year of an outcome, with its outer bar where the run has one. */
function levelOf({projection}: Compared, id: string, values: Float64Array): Estimate {
  const futures = projection?.futures[id]?.at(-1);
  if (projection === undefined || futures === undefined) return estimate(values);
  const known = futures.map((value) => value ?? Number.NaN);
  return {...estimate(values), worlds: worldsSpread(byWorld(known, projection.worlds.replicates))};
}
