import {answer} from "../answer.js";
import {answerBox} from "../answerBox.js";
import {changeList} from "../changeList.js";
import {changesFigure} from "../changesFigure.js";
import {element} from "../element.js";
import {lastYearChanges} from "../lastYearChanges.js";
import {leversReason} from "../leversReason.js";
import {lastPeriod} from "../scenarioDocument.js";
import type {ScenarioPublication} from "./publicationDocument.js";

/** The answer in a frame, then its two bars; the reference itself has nothing to be held against. */
export function changesPart(document: ScenarioPublication): HTMLElement {
  const {reference, scenario, comparaison, levers, project, text} = document;
  const differences = comparaison.scenarios[scenario.scenario.id];
  if (differences === undefined)
    return element(
      "div",
      {class: "reponse"},
      element("p", {class: "titre"}, text.summary),
      element("p", {}, "C’est la référence des autres scénarios : rien n’est comparé ici.")
    );
  const compared = {reference, scenario, differences};
  const changes = lastYearChanges(compared);
  const {year} = lastPeriod(scenario);
  const against = `Comparé à « ${reference.scenario.title} », en ${year} :`;
  return element(
    "section",
    {id: "changements"},
    scenario.scenario.id === project.scenarios.convention &&
      reference.scenario.id === project.scenarios.reference
      ? answerBox(answer({...compared, levers: levers.document?.groups}), leversReason(levers))
      : element(
          "div",
          {class: "reponse"},
          element("p", {}, against),
          changeList(changes.map(({told}) => told))
        ),
    element("h2", {}, "Ce qui change, et ce que l’on en sait"),
    changesFigure(changes, {
      title: `Ce qui change en ${year}, par rapport à « ${reference.scenario.title} »`,
      origins: [reference, scenario]
    })
  );
}
