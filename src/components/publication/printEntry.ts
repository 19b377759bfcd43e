import {citedOf} from "../../words/citedOf.js";
import {frenchDate} from "../../words/frenchDate.js";
import {synthetic} from "../../words/synthetic.js";
import {csvText} from "../downloads/csvText.js";
import type {Sheet} from "../downloads/sheet.js";
import {tellDrawings} from "../tellDrawings.js";
import {type Headline, headlinesOf} from "./headlinesOf.js";
import type {PublicationDocument} from "./publicationDocument.js";
import {publishedReport} from "./publishedReport.js";
import {publishedSheets} from "./publishedSheets.js";
import {standaloneSvg} from "./standaloneSvg.js";
import {svgText} from "./svgText.js";

/** What the page of a report hands to who prints it. */
export interface PrintedPage {
  readonly html: string;
  readonly figures: readonly {readonly title: string; readonly svg: string}[];
  readonly headlines: readonly Headline[];
  readonly sheets: readonly Sheet[];
  /** By sheet name. */
  readonly csv: {readonly [name: string]: string};
}

declare global {
  var printed: PrintedPage | undefined;
}

const source = document.getElementById("donnees");
const published = JSON.parse(source?.textContent ?? "") as PublicationDocument;
const main = publishedReport(published);
document.body.append(main);
tellDrawings(main);
// On paper nothing unfolds: where figures come from, and the price of each year, are open from the start.
for (const details of main.querySelectorAll(".provenance, #prix details")) details.setAttribute("open", "");
// A report travels without the pages that it would link to.
for (const link of main.querySelectorAll("a[href]"))
  if (!/^https?:/.test(link.getAttribute("href") ?? "")) link.replaceWith(...link.childNodes);
for (const script of document.querySelectorAll("script")) script.remove();
const {title, date, version, digest, address} = citedOf(published);
const line = `Source : Équilibre, « ${title} », ${frenchDate(date)}, moteur ${version}, empreinte ${digest.slice(0, 19)}…, ${address}. ${nature(published)}`;
const sheets = publishedSheets(published);
globalThis.printed = {
  html: `<!doctype html>\n${document.documentElement.outerHTML}\n`,
  figures: Array.from(main.querySelectorAll("figure"), (figure) => ({
    title: figure.querySelector(".figure-title")?.textContent ?? "",
    svg: svgText(standaloneSvg(figure, line))
  })),
  headlines: headlinesOf(published),
  sheets,
  csv: Object.fromEntries(sheets.map(({name, rows}) => [name, csvText(rows)]))
};

/** What no figure is read without; a bilan of partners holds observations too. */
function nature(document: PublicationDocument): string {
  if (document.schema !== "equilibre/publication-revoyure@1" || document.rapport.exercise !== undefined)
    return synthetic;
  return "Observations des partenaires, effectifs de 1 à 10 masqués ; projections sous hypothèses.";
}
