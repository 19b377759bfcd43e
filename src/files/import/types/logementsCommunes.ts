import type {ColumnSpec, ImportedRow, ImportSpec, RowProblem} from "../importSpec.js";
import {refitNeeded} from "../refitNeeded.js";

const count = (
  name: string,
  description: string,
  examples: readonly [string, string],
  required = false
): ColumnSpec => ({
  name,
  description,
  required,
  kind: {type: "entier", min: 0, max: 1_000_000},
  examples
});

/** The commune-level file of RPLS (sheet "Commune"). */
export const logementsCommunes: ImportSpec = {
  type: "logements-communes",
  title: "Logements par commune (RPLS, feuille « Commune »)",
  use: `Utilisé : total, part en QPV, typologies, individuel et collectif de chaque commune, ramenés au total retenu. Gardé sans usage : les financements, que le modèle tient par période et par zone. ${refitNeeded}`,
  columns: [
    {
      name: "insee",
      description: "Code INSEE de la commune",
      required: true,
      kind: {type: "commune"},
      examples: ["code", "code"]
    },
    count("logements", "Logements sociaux", ["31000", "17600"], true),
    count("logements_qpv", "dont en quartier prioritaire", ["14000", "12000"]),
    count("individuels", "dont maisons individuelles", ["2100", "2600"]),
    count("collectifs", "dont logements collectifs", ["28900", "15000"]),
    count("t1", "Une pièce", ["3000", "900"]),
    count("t2", "Deux pièces", ["7000", "3700"]),
    count("t3", "Trois pièces", ["11000", "6500"]),
    count("t4", "Quatre pièces", ["7500", "4700"]),
    count("t5", "Cinq pièces ou plus", ["2500", "1800"]),
    count("plai", "Financés en PLAI", ["1700", "800"]),
    count("plus_ancien", "PLUS et assimilés avant 1977", ["15000", "8000"]),
    count("plus_recent", "PLUS et assimilés depuis 1977", ["12300", "7800"]),
    count("pls", "Financés en PLS", ["1200", "600"]),
    count("pli", "Financés en PLI", ["800", "400"])
  ],
  unique: ["insee"],
  sums: [
    "logements",
    "logements_qpv",
    "individuels",
    "collectifs",
    "t1",
    "t2",
    "t3",
    "t4",
    "t5",
    "plai",
    "plus_ancien",
    "plus_recent",
    "pls",
    "pli"
  ],
  outsideSetAside: true,
  check: partsWithinWhole
};

function partsWithinWhole(row: ImportedRow): readonly RowProblem[] {
  const whole = Number(row.logements);
  return [
    ...["logements_qpv", "individuels", "collectifs"]
      .filter((part) => Number(row[part]) > whole)
      .map((part) => ({
        column: part,
        found: row[part],
        accepted: `au plus le nombre de logements de la commune (${row.logements})`
      })),
    ...[
      ["individuels", "collectifs"],
      ["t1", "t2", "t3", "t4", "t5"]
    ].flatMap((parts) => sumProblem(row, {parts, whole}))
  ];
}

/** Parts that are all given make the whole. */
function sumProblem(
  row: ImportedRow,
  {parts, whole}: {parts: readonly string[]; whole: number}
): readonly RowProblem[] {
  if (parts.some((part) => row[part] === "")) return [];
  const total = parts.reduce((sum, part) => sum + Number(row[part]), 0);
  if (total === whole) return [];
  const gap = `${total > whole ? "+" : "−"}${Math.abs(total - whole)}`;
  return [
    {
      column: "logements",
      found: row.logements,
      accepted: `la somme de ${parts.join(", ")}, soit ${total} (écart : ${gap})`
    }
  ];
}
