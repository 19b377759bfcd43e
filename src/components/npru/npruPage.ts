import {npruSentences} from "../../analysis/npru/npruSentences.js";
import {
  estimateOf,
  formatCell,
  type NpruCell,
  type NpruTable,
  plainCell
} from "../../analysis/npru/npruTable.js";
import {type NpruParts, npruNotes, npruTables} from "../../analysis/npru/npruTables.js";
import {isKnown} from "../../words/estimates.js";
import {typography} from "../../words/typography.js";
import {chanceAlone} from "../../words/worlds.js";
import {answerParagraphs} from "../answerParagraphs.js";
import {dataTable} from "../dataTable.js";
import {tableDownloads} from "../downloads/tableDownloads.js";
import {element} from "../element.js";
import {estimate} from "../estimate.js";
import {originLine} from "../originLine.js";
import {replacedNote} from "../replacedNote.js";
import {npruLines} from "../retournements/npruLines.js";
import {turnsList} from "../retournements/turnsList.js";
import {staleNote} from "../staleNote.js";
import {syntheticNote} from "../syntheticNote.js";
import type {NpruPageDocument} from "./npruPageDocument.js";

type Part = keyof NpruParts | "notice" | "answer" | "turns" | "notes" | "downloads";

/** The pieces of the page; where nothing was computed, the notice says what to run and the others say so. */
export function npruPage({
  document,
  command = "npm start",
  stale = [],
  files = {}
}: Partial<NpruPageDocument>): {
  readonly [part in Part]: Node;
} {
  if (document === undefined) return absent();
  const parts = npruTables(document);
  const {scenario, replications, years} = document;
  const shown = (name: keyof NpruParts) => element("div", {}, parts[name].map(tableOf));
  return {
    notice: element("div", {}, replacedNote(document.replaced), staleNote({stale, command})),
    answer: element(
      "div",
      {},
      syntheticNote(),
      answerParagraphs(npruSentences(document), "simule"),
      originLine([document])
    ),
    turns: turnsList(npruLines(document, files), {inconnues: "./inconnues.html"}),
    ...{sites: shown("sites"), menages: shown("menages"), relogements: shown("relogements")},
    ...{retard: shown("retard"), charte: shown("charte"), offre: shown("offre"), taux: shown("taux")},
    notes: element(
      "ul",
      {},
      [
        ...npruNotes,
        `Scénario « ${typography(scenario.title)} », ${replications} tirages ; ${chanceAlone}, sauf dans le risque des taux.`
      ].map((note) => element("li", {}, note))
    ),
    downloads: tableDownloads({
      name: `npru-${scenario.id}-${years[0]}-${years[years.length - 1]}`,
      sheets: Object.values(parts)
        .flat()
        .map(({id, head, rows}: NpruTable) => ({
          name: id,
          rows: [head, ...rows.map((row) => row.map(plainCell))]
        })),
      document
    })
  };
}

function tableOf({title, caption, head, rows}: NpruTable): HTMLElement {
  return element(
    "section",
    {},
    element("h3", {}, title),
    dataTable(rows, {
      caption,
      columns: head.map((name, i) => ({
        title: name,
        number: i > 0 && rows.some((row) => typeof row[i] !== "string"),
        cell: (row) => shownCell(row[i])
      }))
    })
  );
}

function shownCell(cell: NpruCell): Node | string {
  const told = estimateOf(cell);
  if (told === undefined || !isKnown(told.figure)) return formatCell(cell);
  return estimate(told.figure, told.kind, {sign: told.sign});
}

function absent(): {readonly [part in Part]: Node} {
  const none = () => element("p", {}, "Rien à montrer tant que ce calcul n’a pas été fait.");
  const notice = element("p", {class: "avertissement"}, "Ce calcul n’a pas encore été fait : ");
  notice.append(element("code", {}, "npm start"), " le fait.");
  return {
    ...{
      notice,
      answer: element("span", {}),
      turns: none(),
      sites: none(),
      menages: none(),
      relogements: none()
    },
    ...{retard: none(), charte: none(), offre: none(), taux: none(), notes: none(), downloads: none()}
  };
}
