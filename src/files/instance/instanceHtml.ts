import type {InstanceDocument, InstanceSheet} from "../../analysis/instance/instanceDocument.js";
import {
  bailleursTable,
  type InstanceTable,
  instanceNotes,
  instanceSentences,
  preconisationTable,
  vacancyTable
} from "../../words/instanceWords.js";

/** The sheets as one HTML file that needs nothing else: one A4 page a territory. */
export function instanceHtml(document: InstanceDocument): string {
  const title = escapeHtml(document.title);
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<main>
${document.sheets.map((sheet) => sheetHtml(sheet, document)).join("\n")}
</main>
</body>
</html>
`;
}

function sheetHtml(sheet: InstanceSheet, document: InstanceDocument): string {
  const {nom, communes} = sheet;
  const tables = [preconisationTable(sheet, document), bailleursTable(sheet), vacancyTable(sheet, document)];
  return `<article>
<p class="haut">${escapeHtml(document.title)}</p>
<h1>${escapeHtml(nom)}</h1>
<p class="communes">${communes.length} communes : ${escapeHtml(communes.join(", "))}.</p>
${instanceSentences(sheet, document)
  .map((sentence) => `<p>${escapeHtml(sentence)}</p>`)
  .join("\n")}
${tables.flatMap((table) => (table === undefined ? [] : [tableHtml(table)])).join("\n")}
${instanceNotes(document)
  .map((note) => `<p class="note">${escapeHtml(note)}</p>`)
  .join("\n")}
</article>`;
}

function tableHtml({caption, head, rows}: InstanceTable): string {
  const row = (cells: readonly string[], tag: (i: number) => string) =>
    `<tr>${cells.map((cell, i) => `<${tag(i)}>${escapeHtml(cell)}</${tag(i).split(" ")[0]}>`).join("")}</tr>`;
  return `<table${head.length > mostNarrow ? ' class="large"' : ""}>
<caption>${escapeHtml(caption)}</caption>
<thead>${row(head, () => 'th scope="col"')}</thead>
<tbody>
${rows.map((cells) => row(cells, (i) => (i === 0 ? 'th scope="row"' : "td"))).join("\n")}
</tbody>
</table>`;
}

/** Beyond so many columns the second one is words: the class of the quartier. */
const mostNarrow = 6;

/** `--echelle` is set a little smaller by who prints, until each sheet holds on its page. */
const style = `
:root {--echelle: 1}
@page {size: A4; margin: 12mm}
body {margin: 0 auto; max-width: 60rem; padding: 1rem; color: #1c1c22; background: #fff;
  font: 15px/1.4 system-ui, sans-serif}
h1 {margin: 0.1em 0 0.3em; font-size: 1.6em}
p {margin: 0.35em 0}
.haut, .communes, .note {color: #4a4a55; font-size: 0.86em}
table {width: 100%; margin: 0.7em 0; border-collapse: collapse; font-variant-numeric: tabular-nums}
caption {padding: 0.2em 0; text-align: left; font-weight: 600}
th, td {padding: 0.16em 0.4em; border-bottom: 1px solid #d5d5dd; text-align: right; font-weight: 400; vertical-align: top}
thead th {border-bottom: 2px solid #1c1c22; font-weight: 600; vertical-align: bottom}
tr > :first-child, .large tr > :nth-child(2), tr > :nth-child(2):last-child {text-align: left}
@media print {
  body {max-width: none; padding: 0; font-size: calc(9pt * var(--echelle)); line-height: 1.3}
  article {break-after: page}
  article:last-child {break-after: auto}
}
`;

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
