import {statuses} from "../../../core/vocabulary.js";
import type {ImportSpec} from "../importSpec.js";
import {refitNeeded} from "../refitNeeded.js";
import {checkMenage, menageColumns} from "./menageColumns.js";

export const demandes: ImportSpec = {
  type: "demandes",
  title: "Demandes en instance",
  use: `Utilisé, là où au moins 30 demandes le disent : nombre (si le fichier tient au moins la moitié des demandes connues), part du 1er accès, ancienneté moyenne, tranches de ressources, tailles, part ACI par tranche, mutations bloquées. Gardés sans usage : communes souhaitées, activité, contingent, typologie. ${refitNeeded}`,
  columns: [
    {
      name: "date_demande",
      description: "Date de dépôt de la demande",
      required: true,
      kind: {type: "date"},
      examples: ["11/2023", "2024-06-30"]
    },
    {
      name: "insee",
      description: "Commune souhaitée en premier : code INSEE ou nom",
      required: true,
      kind: {type: "commune"},
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
      name: "typologie",
      description: "Logement souhaité : T1 à T5",
      required: false,
      kind: {type: "typologie"},
      examples: ["T2", "T4"]
    }
  ],
  check: checkMenage
};
