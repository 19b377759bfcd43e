import {changeList} from "./changeList.js";
import {computationError} from "./computationError.js";
import {element} from "./element.js";
import {keyFigures} from "./keyFigures.js";
import {type Compared, lastYearChanges} from "./lastYearChanges.js";
import {lastPeriod} from "./scenarioDocument.js";

/** What a scenario changes against another, what is sure first. */
export function scenarioChanges(compared: Compared): HTMLElement {
  const {reference, scenario} = compared;
  const changes = lastYearChanges(compared);
  return element(
    "div",
    {"aria-live": "polite"},
    element("p", {}, `Comparé à « ${reference.scenario.title} », en ${lastPeriod(scenario).year} :`),
    changeList(changes.map(({told}) => told)),
    keyFigures(changes),
    computationError(changes)
  );
}
