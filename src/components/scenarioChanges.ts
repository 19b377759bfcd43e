import {changeList} from "./changeList.js";
import type {ComparaisonDocument} from "./comparaisonDocument.js";
import {computationError} from "./computationError.js";
import {element} from "./element.js";
import {keyFigures} from "./keyFigures.js";
import {lastYearChanges} from "./lastYearChanges.js";
import {lastPeriod, type ScenarioDocument} from "./scenarioDocument.js";

/** What a scenario changes against the reference, what is sure first; undefined for the reference itself. */
export function scenarioChanges({
  reference,
  scenario,
  comparaison
}: {
  readonly reference: ScenarioDocument;
  readonly scenario: ScenarioDocument;
  readonly comparaison: ComparaisonDocument;
}): HTMLElement | undefined {
  const differences = comparaison.scenarios[scenario.scenario.id];
  if (differences === undefined) return undefined;
  const changes = lastYearChanges({reference, scenario, differences});
  return element(
    "div",
    {},
    element("p", {}, `Comparé à « ${reference.scenario.title} », en ${lastPeriod(scenario).year} :`),
    changeList(changes.map(({told}) => told)),
    keyFigures(changes),
    computationError(changes)
  );
}
