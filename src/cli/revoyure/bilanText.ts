import Table from "cli-table3";
import type {Bilan, FileReading} from "../../analysis/bilan/bilan.js";
import type {BilanTable, Cell} from "../../analysis/bilan/bilanTable.js";
import {columnsText} from "../../files/import/columnsText.js";
import {formatNumber, formatShare} from "../../words/numbers.js";
import {withoutRules} from "../tableChars.js";
import {wrapCell} from "../wrapCell.js";
import {bilanLoiText} from "./bilanLoiText.js";
import {verdictsText} from "./verdictsText.js";

/** Tables that hold on a screen, and their columns that do after the labels; the rest is in the files of --sortie. */
const shown: {readonly [table: string]: readonly string[]} = {
  "ressources-classes": [
    "renseignees",
    "part_faibles",
    "part_intermediaires",
    "part_plus_elevees",
    "part_tres_modestes"
  ],
  "natures-classes-communes": [
    "attributions",
    "premier_acces",
    "part_aci",
    "part_mutations_bloquees",
    "part_relogements_npru"
  ],
  "natures-bailleurs": ["attributions", "premier_acces", "part_aci", "part_relogements_npru"],
  bailleurs: ["lignes_ressources", "part_faibles", "lignes_natures", "part_aci"],
  contingents: ["attributions", "part"],
  activite: ["attributions", "part"],
  delais: ["lignes", "moyenne", "mediane"]
};

/** A bilan for a terminal: what was read, the short tables, what can be said of whom. */
export function bilanText(bilan: Bilan): string {
  return [
    `${bilan.exercise === undefined ? "" : "EXERCICE. "}Bilan des attributions, ${bilan.period.label} (article 19)`,
    ...(bilan.exercise === undefined
      ? []
      : [`${bilan.exercise} Communes, quartiers et bailleurs sont désignés par un numéro.`]),
    bilan.publication
      ? "Effectifs de 1 à 10 ménages masqués : ce bilan peut être publié."
      : "Effectifs exacts : réservé aux partenaires. Pour publier : --publication.",
    ...linesRead(bilan),
    "",
    ...bilan.tables.flatMap((table) =>
      shown[table.id] === undefined
        ? []
        : [`${table.title} (article ${table.article})`, tableText(table, shown[table.id]), table.note, ""]
    ),
    ...bilan.withheld.map(({table, reason}) => `Tableau « ${table} » non publié, ${reason}.`),
    ...verdictsText(bilan),
    ...(bilan.loi === undefined ? [] : bilanLoiText(bilan.loi)),
    ...(bilan.readings ?? []).flatMap(readingText),
    "Toutes les colonnes, les communes et les quartiers : --sortie.",
    ""
  ].join("\n");
}

/** How a file was understood: the last thing said, so that a wrong unit is seen. */
function readingText({
  file,
  readAs,
  tabsLeft = [],
  columnsLeft = [],
  columns,
  doubts
}: FileReading): string[] {
  const left = tabsLeft.length === 0 ? "" : ` Onglets laissés de côté : ${tabsLeft.join(", ")}.`;
  return [
    `${file} lu comme ${readAs}.${left}`,
    ...columnsText({columns, doubts}),
    ...(columnsLeft.length === 0 ? [] : [`Colonnes non lues, sans emploi ici : ${columnsLeft.join(" ; ")}.`]),
    ""
  ];
}

function linesRead({lines, missing, unusable, convention}: Bilan): string[] {
  const {read, used, outsidePeriod, emptyMonths} = lines;
  const halves = Object.entries(lines.byHalfYear).map(([half, n]) => `${half} : ${formatNumber(n)}`);
  const avenants =
    convention.avenants.length > 0 ? `avenants ${convention.avenants.join(", ")}` : "sans avenant";
  return [
    `${formatNumber(read)} ligne${read > 1 ? "s lues" : " lue"}, ${formatNumber(used)} dans la période (${halves.join(", ")}), ` +
      `${formatNumber(outsidePeriod)} hors période, ${formatNumber(lines.unusable)} inutilisable${lines.unusable > 1 ? "s" : ""}.`,
    ...unusable.slice(0, 10).map(({file, line, reason}) => `  ${file}:${line} ${reason}`),
    ...(unusable.length > 10
      ? [`  … et ${formatNumber(unusable.length - 10)} autres, dans lignes-inutilisables.csv (--sortie).`]
      : []),
    ...missing
      .filter((each) => each.lines > 0)
      .map(({what, lines: n}) => `  Non dit par ${formatNumber(n)} ligne${n > 1 ? "s" : ""} : ${what}.`),
    ...(emptyMonths.length > 0
      ? [`  Aucune attribution en ${emptyMonths.join(", ")} : bilan incomplet ?`]
      : []),
    `Objectifs en vigueur au ${convention.on}, ${avenants}.`
  ];
}

function tableText({columns, rows}: BilanTable, kept: readonly string[]): string {
  const places = columns.flatMap(({id, kind}, i) =>
    kept.includes(id) || (kind === "text" && !["insee", "bailleur"].includes(id)) ? [i] : []
  );
  const width = (i: number): number => (columns[i].kind === "text" ? 28 : 16);
  const inside = (text: string, i: number): string => wrapCell(text, width(i) - 2);
  const table = new Table({
    head: places.map((i) => inside(columns[i].label, i)),
    style: {head: [], border: []},
    chars: withoutRules,
    colAligns: places.map((i) => (columns[i].kind === "text" ? "left" : "right")),
    wordWrap: true,
    colWidths: places.map(width)
  });
  for (const row of rows) table.push(places.map((i) => inside(cellText(row[i], columns[i].kind), i)));
  return table.toString();
}

/** A cell in French: « 51,2 % », « masqué », a dash where nothing can be said. */
function cellText(cell: Cell, kind: BilanTable["columns"][number]["kind"]): string {
  if (cell === undefined) return "–";
  if (typeof cell === "string") return cell;
  if (kind === "share") return formatShare(cell, 1);
  return formatNumber(cell, kind === "months" ? 1 : 0);
}
