import type {AvenantPageDocument} from "../components/avenant/avenantPageDocument.js";
import {badgeMarkup, escapeText} from "./markup.js";

/** The page of an avenant, as Markdown: its name and motives are written here, its figures are drawn in the browser. */
export function avenantPage({id, document}: AvenantPageDocument): string {
  const {avenants, clauses, decomposition} = document;
  const title = avenants.map((one) => one.title).join(" ; ");
  const several = new Set(clauses.map(({parameter}) => parameter)).size > 1;
  return `---
title: ${JSON.stringify(escapeText(title))}
toc: false
---

<h1>${escapeText(title)}</h1>

<link rel="stylesheet" href="../components/controls/controls.css">

${avenants.map(({motives}) => `<p class="question">${escapeText(motives)}</p>`).join("\n")}

${block(setUp(id))}

${block("display(staleNote(answer) ?? document.createTextNode(''));")}

${block('display(answerParagraphs(avenantSentences(avenant), "simule"));')}

${block("display(warningsList(avenant) ?? document.createTextNode(''));")}

<h2 id="menages">Les ménages logés</h2>

${block("display(gainsFigure(avenant, clauses));")}

<h2 id="clauses">Ce que fait chaque clause, et à qui</h2>

${block("display(clauseSentences(clauses));")}

${block("display(clausesTable(clauses, avenant));")}

${block("for (const sentence of encounterSentences(avenant)) display(element('p', {}, sentence));")}
${
  several
    ? `
<h2 id="parts">La part de chaque clause dans chaque effet</h2>

${
  decomposition === undefined
    ? "<p>L’effet n’a pas été partagé entre les clauses. La commande le fait avec « --decomposer ».</p>"
    : `${block("display(sharesTable(avenant, clauses));")}

${block("for (const sentence of [untoldShares(avenant), sharesNote(avenant)]) display(element('p', {}, sentence));")}`
}
`
    : ""
}
<h2 id="effets">L’effet sur chaque résultat</h2>

<p>Moyennes annuelles sur les années où l’avenant s’applique ${badgeMarkup("simule")}.</p>

${block('display(effectsTable(avenant.effects.outcomes, "Ensemble des clauses : effet et intervalle à 95 %"));')}

<h2 id="classes">Qui est logé, et où</h2>

${block('display(effectsTable(avenant.effects.menages, "Ménages logés par an, par tranche puis par classe de quartiers"));')}

<h2 id="communes">Communes et bailleurs</h2>

${block('display(unitsTable(avenant.effects.communes, {noun: "Communes", brackets: avenant.brackets}));')}

${block('display(unitsTable(avenant.effects.bailleurs, {noun: "Bailleurs", brackets: avenant.brackets}));')}

<h2 id="hypotheses">Ce que cette page suppose</h2>

${block("display(avenantAssumptions(answer));")}

${block("display(signsNote(avenant));")}

Les [hypothèses](../hypotheses) ${badgeMarkup("hypothese")} gardent leur valeur centrale ; [ce qui ne concorde pas dans le
texte](../contradictions) ${badgeMarkup("conflit")} suit la lecture retenue par défaut.

<h2 id="emporter">Emporter ces chiffres</h2>

${block("display(avenantDownloads(answer));")}

${block("display(avenantProvenance(answer));")}
`;
}

function setUp(id: string): string {
  return `import {answerParagraphs} from "../components/answerParagraphs.js";
import {avenantAssumptions} from "../components/avenant/avenantAssumptions.js";
import {avenantDownloads} from "../components/avenant/avenantDownloads.js";
import {avenantProvenance} from "../components/avenant/avenantProvenance.js";
import {avenantSentences} from "../analysis/avenant/avenantSentences.js";
import {clauseEffects} from "../analysis/avenant/clauseEffects.js";
import {clauseSentences} from "../components/avenant/clauseSentences.js";
import {clausesTable, encounterSentences} from "../components/avenant/clausesTable.js";
import {effectsTable} from "../components/avenant/effectsTable.js";
import {gainsFigure} from "../components/avenant/gainsFigure.js";
import {sharesNote, sharesTable, untoldShares} from "../components/avenant/sharesTable.js";
import {signsNote} from "../components/avenant/signsNote.js";
import {unitsTable} from "../components/avenant/unitsTable.js";
import {warningsList} from "../components/avenant/warningsList.js";
import {element} from "../components/element.js";
import {staleNote} from "../components/staleNote.js";

const answer = await FileAttachment("../loaders/avenants/${id}.json").json();
const avenant = answer.document;
const clauses = clauseEffects(avenant);`;
}

function block(code: string): string {
  return `\`\`\`js\n${code}\n\`\`\``;
}
