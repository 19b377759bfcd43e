import {ceilingSentence} from "../../words/ceilingSentence.js";
import {worldsSentence} from "../../words/worlds.js";
import {balanceFigure} from "../balanceFigure.js";
import {bracketsFigure} from "../bracketsFigure.js";
import {drawnAgainst} from "../drawn.js";
import {element} from "../element.js";
import {lawFigure} from "../loi/lawFigure.js";
import {lawNote} from "../loi/lawNote.js";
import {lensTable} from "../loi/lensTable.js";
import {methodList} from "../methodList.js";
import {modestesFigure} from "../modestesFigure.js";
import {pricePart} from "../pricePart.js";
import {provenance} from "../provenance.js";
import {turnLines} from "../retournements/turnLines.js";
import {turnsList} from "../retournements/turnsList.js";
import {syntheticNote} from "../syntheticNote.js";
import {worldsNote} from "../worldsNote.js";
import {changesPart} from "./changesPart.js";
import {originPart} from "./originPart.js";
import type {ScenarioPublication} from "./publicationDocument.js";
import {reportFrame} from "./reportFrame.js";
import {reportPart} from "./reportPart.js";
import {settingsPart} from "./settingsPart.js";

/** A scenario on paper and in a file: the answer, its two bars, its price, what would change it, what it rests on. */
export function scenarioReport(document: ScenarioPublication): HTMLElement {
  const {reference, scenario, comparaison, reperes, project} = document;
  const drawn = drawnAgainst(reference, scenario);
  const differences = comparaison.scenarios[scenario.scenario.id];
  return reportFrame(document, {
    children: [
      element("p", {class: "question"}, document.text.question),
      changesPart(document),
      element(
        "p",
        {class: "mondes-note"},
        `${ceilingSentence(project.ceiling)} ${worldsSentence(scenario.worlds)} `,
        syntheticNote()
      ),
      differences === undefined
        ? undefined
        : reportPart(
            "prix",
            "Ce que cela prend ou donne, sur les années de la convention",
            pricePart({reference, scenario, differences})
          ),
      reportPart(
        "equilibre",
        "L’équilibre des attributions",
        balanceFigure(drawn, reperes),
        bracketsFigure(scenario, reperes),
        modestesFigure(drawn)
      ),
      document.followsLaw
        ? reportPart(
            "loi",
            "Ce que la loi compte, sur les mêmes baux",
            lawFigure(drawn, reperes.loi),
            lensTable(scenario, reperes),
            lawNote(reperes.loi)
          )
        : undefined,
      reportPart("retournements", "Ce qui changerait la réponse", turnsList(turnLines(document.inconnues))),
      reportPart("leviers", "Ce que le scénario règle, et ce qu’il suppose", settingsPart(document)),
      reportPart("methode", "La méthode en dix lignes", methodList(project)),
      reportPart(
        "provenance",
        "D’où viennent ces chiffres, et comment les refaire",
        worldsNote(scenario),
        originPart(document, {
          again: "npx equilibre simuler --depuis manifest.json",
          compared: differences === undefined ? undefined : reference,
          details: provenance(scenario)
        })
      )
    ]
  });
}
