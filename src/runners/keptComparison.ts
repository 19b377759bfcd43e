import type {Comparaison} from "../analysis/comparer/comparaison.js";
import {documentSources} from "../files/engine.js";
import {factPlace} from "../files/keptFacts.js";
import {type CompareScenariosOptions, compareScenarios} from "./compareScenarios.js";
import type {PreparedScenario} from "./preparedScenario.js";
import {runKey} from "./runScenario.js";

/** The comparison of scenarios: the one that was kept of the same runs, told by the same analysis, else made and kept. */
export async function keptComparison(
  scenarios: readonly PreparedScenario[],
  options: CompareScenariosOptions
): Promise<Comparaison> {
  const {replications, budget, criterion, prefer, confidence, again} = options;
  const {known, keep} = factPlace<Comparaison>("comparaisons", {
    documents: documentSources(),
    runs: scenarios.map((prepared) => runKey(prepared, replications)),
    titles: scenarios.map(({title}) => title),
    ...{budget, criterion: criterion.id, prefer, confidence}
  });
  if (known !== undefined && !again) return known;
  return keep(await compareScenarios(scenarios, options));
}
