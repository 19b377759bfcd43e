import {keptPublications} from "../files/publicationFolder.js";
import {frenchDate} from "../words/frenchDate.js";

/** Where the report of a page is, or how it is made; `id` is what publishes it, and the page is one folder down. */
export function reportNote(id: string): string {
  const found = keptPublications().find(({manifest, altered}) => manifest.id === id && altered.length === 0);
  const command = `<code>npx equilibre publier ${id}</code>`;
  if (found === undefined)
    return `<p>Pas encore de rapport publié de cette page : ${command} en fait un, daté, à imprimer et à citer (<a href="../publications">ce qui a été publié</a>).</p>`;
  const {name, date} = found.manifest;
  const file = (path: string, label: string) =>
    `<a href="../publications/${name}/${path}" rel="external">${label}</a>`;
  return `<p>Rapport publié le ${frenchDate(date)} : ${file("rapport.pdf", "PDF à imprimer")}, ${file("rapport.html", "page seule")} (<a href="../publications#${name}">comment le citer</a>). Si ces chiffres ont changé depuis, ${command} en fait un nouveau.</p>`;
}
