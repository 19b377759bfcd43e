import type {ImportSpec} from "../importSpec.js";
import {refitNeeded} from "../refitNeeded.js";

export const parc: ImportSpec = {
  type: "parc",
  title: "Parc par bailleur, commune et quartier prioritaire",
  use: `Utilisé : le bailleur de chaque résidence suit ces comptes, à la taille d’une résidence près ; si tous les bailleurs y figurent, ils donnent aussi les logements des communes, en et hors QPV, ramenés au total retenu. ${refitNeeded}`,
  columns: [
    {
      name: "bailleur",
      description: "Identifiant ou nom du bailleur",
      required: true,
      kind: {type: "bailleur", othersKept: false},
      examples: ["code", "nom"]
    },
    {
      name: "insee",
      description: "Code INSEE ou nom de la commune",
      required: true,
      kind: {type: "commune"},
      examples: ["code", "nom"]
    },
    {
      name: "qpv",
      description: "En quartier prioritaire : oui ou non",
      required: true,
      kind: {type: "qpv"},
      examples: ["oui", "non"]
    },
    {
      name: "logements",
      description: "Nombre de logements",
      required: true,
      kind: {type: "entier", min: 0, max: 200_000},
      examples: ["5120", "870"]
    }
  ],
  unique: ["bailleur", "insee", "qpv"],
  sums: ["logements"]
};
