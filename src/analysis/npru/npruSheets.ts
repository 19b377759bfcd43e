import {isKnown, type Kind} from "../../words/estimates.js";
import {synthetic} from "../../words/synthetic.js";
import type {NpruPlan} from "./npruPlan.js";
import {estimateOf, formatCell, type NpruCell, type NpruTable, plainCell} from "./npruTable.js";
import {npruTables} from "./npruTables.js";

type Cell = string | number;

/** One sheet of a plan: its name, then rows, the first being the heading. */
export interface NpruSheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

const units: {readonly [kind in Kind]: string} = {
  share: "part",
  points: "points",
  count: "nombre",
  months: "mois",
  ratio: "nombre"
};

/** A plan to take away: every figure on a row of its own with its unit and its origin, then each table as it is read. */
export function npruSheets(plan: NpruPlan): readonly NpruSheet[] {
  const tables = Object.values(npruTables(plan.document)).flat();
  const origin = originOf(plan);
  return [
    {
      name: "Chiffres",
      rows: [
        [
          ...["Tableau", "Ligne", "Colonne", "Valeur", "Hasard, 5 %", "Hasard, 95 %", "Unité"],
          ...origin.map(([name]) => name)
        ],
        ...tables.flatMap((table) =>
          figuresOf(table).map((cells) => [...cells, ...origin.map(([, value]) => value)])
        )
      ]
    },
    ...tables.map(({id, head, rows}: NpruTable) => ({
      name: id,
      rows: [head, ...rows.map((row) => row.map(plainCell))]
    })),
    {
      name: "Origine",
      rows: [
        ["Quoi", "Valeur"],
        ...origin,
        ["Titre", plan.document.scenario.title],
        [
          "Unités",
          "part : de 0 à 1 ; nombre : compte, par an sauf où la colonne dit une période ; hasard : neuf tirages sur dix"
        ],
        ["Nature", synthetic],
        ...Object.entries(plan.inputs)
      ]
    }
  ];
}

/** What each row carries, so that one that is copied alone still says where it comes from. */
function originOf({document, sha256}: NpruPlan): readonly (readonly [string, Cell])[] {
  return [
    ["Scénario", document.scenario.id],
    ["Moteur", document.engine.version],
    ["Graine", document.seed],
    ["Réplications", document.replications],
    ["Empreinte", sha256]
  ];
}

function figuresOf({title, head, rows}: NpruTable): Cell[][] {
  return rows.flatMap((row) =>
    row
      .slice(1)
      .map((cell, i): Cell[] => [title, formatCell(row[0]), head[i + 1], ...figureOf(cell)])
      .filter(([, , , value]) => value !== "")
  );
}

/** Value, the two ends of chance where there is any, unit. */
function figureOf(cell: NpruCell): Cell[] {
  const told = estimateOf(cell);
  if (told !== undefined && isKnown(told.figure)) {
    const {q05, q95} = told.figure;
    return [plainCell(cell), ...[q05, q95].map((end) => Number(end.toPrecision(6))), units[told.kind]];
  }
  const unit = typeof cell === "string" ? "" : typeof cell === "object" && "term" in cell ? "part" : "nombre";
  return [plainCell(cell), "", "", unit];
}
