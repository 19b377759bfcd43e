import type {NpruDocument} from "../../analysis/npru/npruDocument.js";
import {npruSentences} from "../../analysis/npru/npruSentences.js";
import {estimateOf, formatCell, type NpruTable} from "../../analysis/npru/npruTable.js";
import {npruNotes, npruTables} from "../../analysis/npru/npruTables.js";
import {typography} from "../../words/typography.js";
import {chanceAlone} from "../../words/worlds.js";
import {replacedLines} from "../decisions/replacedLines.js";
import {foldedTable} from "../foldedTable.js";

/** Figures of a table whose columns are few show the chance of a year. */
const mostWide = 6;

/** The plan for a terminal; communes are ninety lines, written when they are asked. */
export function npruText(document: NpruDocument, {communes}: {readonly communes: boolean}): string {
  const {scenario, replications, seed, rate} = document;
  const {headline, details} = npruSentences(document);
  const tables = Object.values(npruTables(document))
    .flat()
    .filter(({id}) => id !== "communes" || communes);
  return [
    `Le NPRU en un plan, scénario « ${typography(scenario.title)} » (${scenario.id}).`,
    ...replacedLines(document),
    "",
    headline,
    ...details,
    ...tables.flatMap((table) => ["", table.title, tableText(table)]),
    "",
    ...npruNotes,
    `${replications} réplications, graine « ${seed} » ; ${chanceAlone}${rate.inWorlds === undefined ? "" : ", sauf dans le risque des taux"}.`,
    ...(communes ? [] : ["L’objectif de chaque commune : --communes, ou --json."]),
    ""
  ].join("\n");
}

function tableText({head, rows, caption}: NpruTable): string {
  const short =
    head.length > mostWide && rows.some((row) => row.some((cell) => estimateOf(cell) !== undefined));
  const drawn = foldedTable({head, rows: rows.map((row) => row.map((cell) => formatCell(cell, {short})))});
  return `${caption}${short ? " (moyennes ; l’intervalle : --json)" : ""}.\n${drawn}`;
}
