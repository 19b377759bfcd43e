import {avenantSentences, inForceText} from "../../analysis/avenant/avenantSentences.js";
import {ceilingSentence} from "../../words/ceilingSentence.js";
import {answerParagraphs} from "../answerParagraphs.js";
import {avenantAssumptions} from "../avenant/avenantAssumptions.js";
import {avenantProvenance} from "../avenant/avenantProvenance.js";
import {certaintyList} from "../avenant/certaintyList.js";
import {clauseSentences} from "../avenant/clauseSentences.js";
import {clausesOfPage} from "../avenant/clausesOfPage.js";
import {clausesTable, encounterSentences} from "../avenant/clausesTable.js";
import {effectsTable} from "../avenant/effectsTable.js";
import {gainsFigure} from "../avenant/gainsFigure.js";
import {headlineEffects} from "../avenant/headlineEffects.js";
import {sharesPart} from "../avenant/sharesPart.js";
import {signsNote} from "../avenant/signsNote.js";
import {unitsTable} from "../avenant/unitsTable.js";
import {warningsList} from "../avenant/warningsList.js";
import {changesFigure} from "../changesFigure.js";
import {element} from "../element.js";
import {methodList} from "../methodList.js";
import {avenantLines} from "../retournements/avenantLines.js";
import {turnsList} from "../retournements/turnsList.js";
import {syntheticNote} from "../syntheticNote.js";
import {originPart} from "./originPart.js";
import type {AvenantPublication} from "./publicationDocument.js";
import {reportFrame} from "./reportFrame.js";
import {reportPart} from "./reportPart.js";

/** An avenant on paper and in a file: the answer, its two bars, who gains, each clause, what it costs, what is sure. */
export function avenantReport(document: AvenantPublication): HTMLElement {
  const {answer, project} = document;
  const avenant = answer.document;
  const clauses = clausesOfPage(avenant);
  return reportFrame(document, {
    children: [
      avenant.avenants.map(({motives}) => element("p", {class: "question"}, motives)),
      answerParagraphs(avenantSentences(avenant), "simule"),
      warningsList(avenant),
      reportPart(
        "changements",
        "Ce qu’il change, et ce que l’on en sait",
        changesFigure(headlineEffects(avenant), {
          title: `${inForceText(avenant)}, par an : avec l’avenant, moins sans`,
          origins: [avenant]
        })
      ),
      element("p", {class: "mondes-note"}, `${ceilingSentence(project.ceiling)} `, syntheticNote()),
      reportPart("menages", "À qui : les ménages logés", gainsFigure(avenant, clauses)),
      reportPart(
        "clauses",
        "Ce que fait chaque clause, et à qui",
        clauseSentences(clauses),
        clausesTable(clauses, avenant),
        encounterSentences(avenant).map((sentence) => element("p", {}, sentence)),
        sharesPart(avenant, clauses)
      ),
      reportPart(
        "retournements",
        "Ce qui changerait la réponse",
        turnsList(avenantLines(avenant, document.unknowns))
      ),
      reportPart("certitude", "Ce qui est sûr, et ce qui ne l’est pas", certaintyList(avenant)),
      reportPart(
        "prix",
        "Ce que cela prend ou donne, résultat par résultat",
        effectsTable(avenant.effects.outcomes, "Ensemble des clauses, effet par an")
      ),
      reportPart(
        "communes",
        "Communes et bailleurs",
        unitsTable(avenant.effects.communes, {noun: "Communes", brackets: avenant.brackets}),
        unitsTable(avenant.effects.bailleurs, {noun: "Bailleurs", brackets: avenant.brackets})
      ),
      reportPart("hypotheses", "Ce que ce rapport suppose", avenantAssumptions(answer), signsNote(avenant)),
      reportPart("methode", "La méthode en dix lignes", methodList(project)),
      reportPart(
        "provenance",
        "D’où viennent ces chiffres, et comment les refaire",
        originPart(document, {
          again: "npx equilibre simuler --depuis manifest.json",
          compared: {scenario: avenant.scenario, digest: avenant.runs[0].digest},
          details: avenantProvenance(answer)
        })
      )
    ]
  });
}
