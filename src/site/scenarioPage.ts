import type {ScenarioChange, ScenarioText} from "../components/scenarioText.js";
import {articleMarkup, badgeMarkup, escapeText, tableMarkup} from "./markup.js";

/** The page of one scenario, as Markdown: what it changes is written here, its results are drawn in the browser. */
export function scenarioPage(scenario: ScenarioText): string {
  const {id, title, question, summary} = scenario;
  return `---
title: ${JSON.stringify(escapeText(title))}
toc: false
---

<link rel="stylesheet" href="../components/controls/controls.css">

<h1>${escapeText(title)}</h1>

<p class="question">${escapeText(question)}</p>

${block(setUp(id))}

${block("display(convergenceBox(resultat));")}

<p>${escapeText(summary)}</p>

${summaryNav()}

<h2 id="changements">Ce que ce scénario change</h2>

${changesMarkup(scenario)}

<h2 id="equilibre">L’équilibre des attributions</h2>

${block("display(balanceFigure(drawn, reperes));")}

${block("display(bracketsFigure(resultat, reperes));")}

${block("display(convergenceFigure(resultat));")}

${block("display(modestesFigure(drawn));")}

${section("aci", "Les ménages prioritaires (ACI)", {
  text: `Part des ménages en accord collectif intercommunal dans les premiers accès, mutations exclues (article ${link("6.2")}).`,
  code: `display(aciFigure(resultat, reperes));
display(besideTable(drawn, {caption: "Premiers accès de ménages ACI selon leur situation (article 6.1) ; un ménage peut en avoir plusieurs", indicators: situationIndicators(reperes)}));
display(indicatorTable(resultat, {caption: "Ménages sous deux fois le RSA", indicators: twoRsaIndicators}));`
})}

${section("mutations", "Volumes et mutations", {
  text: `Les mutations bloquées ou complexes sont suivies sans objectif (article ${link("7")}).`,
  code: `display(indicatorTable(resultat, {caption: "Attributions de l’année, selon leur voie d’accès", indicators: indicators.volumes}));
display(besideTable(drawn, {caption: "Mutations bloquées ou complexes selon le critère (article 7.1) ; une mutation peut en avoir plusieurs", indicators: criterionIndicators(reperes)}));
display(besideTable(drawn, {caption: "Ménages logés dans l’année, selon l’âge du titulaire et l’activité", indicators: profileIndicators}));`
})}

${section("npru", "Renouvellement urbain (NPRU)", {
  text: `Relogements (article ${link("8")}), démolitions et reconstitution (article ${link("11.4")}).`,
  code: `display(indicatorTable(resultat, {caption: "Démolitions, relogements et reconstitution", indicators: indicators.npru}));`
})}

${section("offre", "L’offre nouvelle et les PLAI", {
  text: `Livraisons de l’année, reconstitution comprise, et part des PLAI (articles ${link("11.1")}, ${link("11.2")} et ${link("11.4")}).`,
  code: `display(indicatorTable(resultat, {caption: "Livraisons et PLAI", indicators: indicators.offre}));`
})}

${section("fluidite", "Délais, vacance, refus, chaînes", {
  text: `Ce que l’équilibre coûte ou rapporte en attente, en logements vides et en refus. Les instances doivent veiller à la « vacance possible dans les quartiers prioritaires » (article ${link("5.2")}) : un plafond qui mord peut laisser des logements vides plus longtemps.`,
  code: `display(indicatorTable(resultat, {caption: "Délais, vacance, refus et chaînes de mutation", indicators: indicators.fluidite}));
display(classTable(resultat));`
})}

${section("demande", "La demande : qui entre, qui renonce, qui est logé", {
  text: "Le compte des demandes de l’année, de l’attente du début à celle de la fin.",
  code: `display(indicatorTable(resultat, {caption: "Entrées et sorties de la demande", indicators: demandeIndicators}));`
})}

${section("parc", "Le parc occupé", {
  text: "Le parc change bien plus lentement que les attributions : environ un logement sur dix est attribué chaque année.",
  code: "display(stockTable(resultat));"
})}

<h2 id="incertitude">Ce que disent les intervalles, et ce qu’ils ne disent pas</h2>

${block("display(uncertaintyNote(resultat));")}

Ils ne disent rien de ce que feront les commissions : leur effort est un levier du scénario, pas une prévision. Les
[hypothèses](../hypotheses) ${badgeMarkup("hypothese")} et [ce qui ne concorde pas dans le texte](../contradictions) ${badgeMarkup("conflit")}
pèsent aussi sur ces chiffres.

<h2 id="provenance">D’où viennent ces chiffres, et les emporter</h2>

${block("display(provenance(resultat));")}

${block("display(scenarioDownloads(resultat, reperes));")}

<p><a href="../loaders/telechargements/${id}.json" download="${id}.json">Télécharger les résultats complets</a> (JSON : années, semestres, communes, bailleurs, règles)</p>
`;
}

const sections = [
  ["changements", "Ce qui change"],
  ["equilibre", "Équilibre"],
  ["aci", "ACI"],
  ["mutations", "Volumes et mutations"],
  ["npru", "NPRU"],
  ["offre", "Offre et PLAI"],
  ["fluidite", "Délais, vacance, refus"],
  ["demande", "La demande"],
  ["parc", "Parc occupé"],
  ["incertitude", "Incertitude"],
  ["provenance", "Provenance et fichiers"]
] as const;

/** A line of links in place of Framework's column, which would narrow tables of seven years. */
function summaryNav(): string {
  const links = sections.map(([id, name]) => `<a href="#${id}">${name}</a>`).join(" · ");
  return `<nav class="sommaire" aria-label="Sur cette page">${links}</nav>`;
}

function setUp(id: string): string {
  return `import {aciFigure} from "../components/aciFigure.js";
import {balanceFigure} from "../components/balanceFigure.js";
import {besideTable} from "../components/besideTable.js";
import {bracketsFigure} from "../components/bracketsFigure.js";
import {classTable} from "../components/classTable.js";
import {convergenceBox} from "../components/convergenceBox.js";
import {convergenceFigure} from "../components/convergenceFigure.js";
import {demandeIndicators} from "../components/demandeIndicators.js";
import {drawnAgainst} from "../components/drawn.js";
import {criterionIndicators, profileIndicators, situationIndicators, twoRsaIndicators} from "../components/housedIndicators.js";
import {indicatorsOf} from "../components/indicators.js";
import {indicatorTable} from "../components/indicatorTable.js";
import {modestesFigure} from "../components/modestesFigure.js";
import {provenance} from "../components/provenance.js";
import {scenarioDownloads} from "../components/scenarioDownloads.js";
import {stockTable} from "../components/stockTable.js";
import {uncertaintyNote} from "../components/uncertaintyNote.js";

const resultat = await FileAttachment("../loaders/scenarios/${id}.json").json();
const {reference} = await FileAttachment("../loaders/opposed.json").json();
const reperes = await FileAttachment("../loaders/reperes.json").json();
const drawn = drawnAgainst(reference, resultat);
const indicators = indicatorsOf(resultat.brackets);`;
}

function section(id: string, title: string, {text, code}: {text: string; code: string}): string {
  return `<h2 id="${id}">${title}</h2>\n\n<p>${text} ${badgeMarkup("simule")}</p>\n\n${block(code)}`;
}

function block(code: string): string {
  return `\`\`\`js\n${code}\n\`\`\``;
}

function link(article: string): string {
  return articleMarkup(article, "../convention");
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
