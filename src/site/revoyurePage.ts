import type {RevoyureDocument} from "../analysis/revoyure/revoyureDocument.js";
import {revoyureTitle} from "../analysis/revoyure/revoyureTitle.js";
import {revoyureParts} from "../components/revoyure/revoyureParts.js";
import {articleMarkup, escapeText} from "./markup.js";
import {reportNote} from "./reportNote.js";

/** The page of one revoyure, as Markdown: headings are written here, figures are drawn in the browser. */
export function revoyurePage(document: RevoyureDocument): string {
  const {slug} = document;
  const title = revoyureTitle(document);
  return `---
title: ${JSON.stringify(escapeText(title))}
---

<link rel="stylesheet" href="../components/revoyure/revoyure.css">

<h1>${escapeText(title)}</h1>

<p class="question">Les objectifs tiennent-ils encore, et que pourrait-on changer ? Revoyure prévue aux articles
${articleMarkup("4, 5.2, 6.2 et 19", "../convention")}.</p>

\`\`\`js
import {originPart} from "../components/revoyure/originPart.js";
import {revoyurePart} from "../components/revoyure/revoyurePart.js";
import {bilanTables} from "../components/revoyure/bilanTables.js";
import {element} from "../components/element.js";
import {summaryPart} from "../components/revoyure/summaryPart.js";

const rapport = await FileAttachment("../loaders/revoyure/${slug}.json").json();
\`\`\`

${block("display(summaryPart(rapport));")}

${revoyureParts.map(({id, title: name}) => `<h2 id="${id}">${escapeText(name)}</h2>\n\n${block(`display(revoyurePart("${id}", rapport));`)}`).join("\n\n")}

<h2 id="article-19">Les tableaux de l’article 19</h2>

${block("display(bilanTables(rapport));")}

<h2 id="provenance">D’où viennent ces chiffres</h2>

${block('display(element("div", {}, originPart(rapport)));')}

${block(`import {revoyureDownloads} from "../components/revoyure/revoyureDownloads.js";

// With data of its own: the rest of the page needs no script once it is built.
display(revoyureDownloads(await FileAttachment("../loaders/revoyure/${slug}.json").json()));`)}

${reportNote(`revoyure/${slug}`)}

<p><a href="./">Toutes les revoyures</a></p>
`;
}

function block(code: string): string {
  return `\`\`\`js\n${code}\n\`\`\``;
}
