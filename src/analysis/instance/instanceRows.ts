import {classNames} from "../../words/labels.js";
import type {InstanceDocument, InstanceRow, InstanceSheet} from "./instanceDocument.js";

type Cell = string | number;

const head = [
  ...[
    "Territoire",
    "Quartier",
    "Commune",
    "Classe",
    "QPV",
    "Quartiers réunis",
    "Attributions",
    "Sous l’objectif"
  ],
  ...["Attendues", "Préconisation", "Ménages", "Sur", "Bailleurs", "Semestre", "Préconisé pour", "Fichiers"]
];

/** What is asked of the commissions as one table: a heading, then each row of each sheet with its period and its files; hidden counts are empty. */
export function instanceRows({sheets, period, next, files}: InstanceDocument): Cell[][] {
  const origin = [period, next, files.map(({file, sha256}) => `${file} (${sha256})`).join(" ; ")];
  return [head, ...sheets.flatMap((sheet) => sheet.rows.map((row) => [...cellsOf(sheet, row), ...origin]))];
}

function cellsOf(
  {nom}: InstanceSheet,
  {label, commune, fragilite, qpv, units, period, expected, preconisation, bailleurs = []}: InstanceRow
): Cell[] {
  const asked =
    preconisation === undefined
      ? ["", "", ""]
      : [
          preconisation.direction === "atMost" ? "au plus" : "au moins",
          preconisation.count,
          preconisation.over
        ];
  return [
    ...[
      nom,
      label,
      commune,
      fragilite === undefined ? "" : classNames[fragilite],
      qpv ? "oui" : "non",
      units
    ],
    ...[period.n ?? "", period.low ?? "", expected ?? "", ...asked],
    bailleurs.map(({nom: bailleur, count, expected: own}) => `${bailleur} : ${count} sur ${own}`).join(" ; ")
  ];
}
