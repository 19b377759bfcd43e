import {statuses} from "../../../core/vocabulary.js";
import type {ImportedRow, ImportSpec, RowProblem} from "../importSpec.js";
import {checkMenage, menageColumns} from "./menageColumns.js";

export const attributions: ImportSpec = {
  type: "attributions",
  title: "Attributions d’une période passée (bilan de l’article 19)",
  use: "Le bilan des attributions part de ce fichier.",
  columns: [
    {
      name: "date_attribution",
      description: "Date d’attribution",
      required: true,
      kind: {type: "date"},
      examples: ["15/03/2025", "02/05/2025"]
    },
    {
      name: "quartier",
      description: "Identifiant du quartier ; à défaut, commune et QPV",
      required: false,
      kind: {type: "quartier"},
      examples: ["hors-qpv", ""]
    },
    {
      name: "insee",
      description: "Code INSEE ou nom de la commune",
      required: false,
      kind: {type: "commune"},
      examples: ["code", "nom"]
    },
    {
      name: "qpv",
      description: "En quartier prioritaire : oui ou non",
      required: false,
      kind: {type: "qpv"},
      examples: ["non", "oui"]
    },
    {
      name: "bailleur",
      description: "Identifiant ou nom du bailleur",
      required: true,
      kind: {type: "bailleur", othersKept: false},
      examples: ["code", "nom"]
    },
    {
      name: "nature",
      description: "premierAcces, mutation ou relogementNpru",
      required: true,
      kind: {type: "choix", values: statuses},
      examples: ["premierAcces", "mutation"]
    },
    ...menageColumns,
    {
      name: "date_demande",
      description: "Date de dépôt de la demande",
      required: false,
      kind: {type: "date"},
      examples: ["11/2023", "2024-06-30"]
    },
    {
      name: "rang_acceptation",
      description:
        "Rang, dans la liste présentée, du candidat qui a accepté : 1 au premier, 2 après un refus",
      required: false,
      onlyWhereGiven: true,
      kind: {type: "entier", min: 1, max: 50, measure: "rang"},
      examples: ["1", "2"]
    }
  ],
  identifiedWith: "date_attribution",
  check: (row) => [...checkPlace(row), ...checkDates(row), ...checkMenage(row)]
};

function checkPlace({quartier, insee}: ImportedRow): readonly RowProblem[] {
  if (quartier === "" && insee === "") {
    return [
      {
        column: "insee",
        found: "",
        accepted: "un quartier, ou à défaut une commune (et si elle est en quartier prioritaire)"
      }
    ];
  }
  if (quartier === "" || insee === "" || quartier.startsWith(insee)) return [];
  return [
    {
      column: "insee",
      found: insee,
      accepted: `la commune du quartier ${quartier}`,
      proposal: quartier.slice(0, 5)
    }
  ];
}

function checkDates({date_attribution: attributed, date_demande: asked}: ImportedRow): readonly RowProblem[] {
  const length = Math.min(attributed.length, asked.length);
  if (asked === "" || asked.slice(0, length) <= attributed.slice(0, length)) return [];
  return [
    {column: "date_demande", found: asked, accepted: `une date qui ne suit pas l’attribution (${attributed})`}
  ];
}
