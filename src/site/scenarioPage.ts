import type {ScenarioChange, ScenarioText} from "../components/scenarioText.js";
import {articleMarkup, escapeText, tableMarkup} from "./markup.js";
import {pageOf} from "./pageTemplate.js";
import {reportNote} from "./reportNote.js";

/** The page of one scenario: what it says of itself and what it changes, in [scenario].md. */
export function scenarioPage(scenario: ScenarioText): string {
  const {id, title, question, summary, deliveries} = scenario;
  return pageOf("scenario", {
    id,
    title: escapeText(title),
    quotedTitle: JSON.stringify(escapeText(title)),
    question: escapeText(question),
    summary: escapeText(summary),
    deliveries: escapeText(deliveries),
    changes: changesMarkup(scenario),
    report: reportNote(id)
  });
}

function changesMarkup({parent, changes}: ScenarioText): string {
  if (parent === undefined) {
    return "<p>Rien : c’est la référence des autres scénarios. Ses leviers sont ceux d’aujourd’hui, et aucun objectif n’est poursuivi.</p>";
  }
  const from = `<a href="./${parent.id}">${escapeText(parent.title)}</a>`;
  if (changes.length === 0) return `<p>Rien par rapport à ${from}.</p>`;
  return `<p>Par rapport à ${from}, et rien d’autre. Un levier est ce que les signataires décident ; une incertitude, ce que personne ne décide.</p>

${tableMarkup(
  "Ce qui change",
  ["Quoi", "Avant", "Dans ce scénario", "Article", "Nature"],
  changes.map(changeRow)
)}`;
}

function changeRow({sort, description, article, before, after}: ScenarioChange): string[] {
  const natures = {levier: "levier", incertitude: "incertitude", avenant: "clause d’un avenant"} as const;
  return [
    escapeText(description),
    escapeText(before),
    `<b>${escapeText(after)}</b>`,
    article === undefined ? "" : articleMarkup(article, "../convention"),
    natures[sort]
  ];
}
