import type {ImportedRow, ImportSpec, RowProblem} from "../importSpec.js";

export const agrements: ImportSpec = {
  type: "agrements",
  title: "Agréments de l’année",
  use: "Lu par « equilibre npru » et « equilibre plai », sans rien changer aux simulations : les PLUS et PLAI déjà agréés une année comptent dans son taux, et le reste de l’année appelle le complément. Les PLS n’entrent pas dans la production de l’article 11.1. Pour que le modèle livre ces opérations, importez aussi « livraisons ».",
  columns: [
    {
      name: "insee",
      description: "Code INSEE ou nom de la commune",
      required: true,
      kind: {type: "commune"},
      examples: ["code", "nom"]
    },
    {
      name: "operation",
      description: "Nom ou numéro de l’opération",
      required: true,
      kind: {type: "texte"},
      examples: ["Opération A", "Opération B"]
    },
    {
      name: "annee_agrement",
      description: "Année d’agrément",
      required: true,
      kind: {type: "entier", min: 2010, max: 2050, measure: "annee"},
      examples: ["2025", "2025"]
    },
    {
      name: "plus",
      description: "PLUS agréés",
      required: true,
      kind: {type: "entier", min: 0, max: 5000},
      examples: ["32", "20"]
    },
    {
      name: "plai",
      description: "PLAI agréés",
      required: true,
      kind: {type: "entier", min: 0, max: 5000},
      examples: ["16", "10"]
    },
    {
      name: "pls",
      description: "PLS agréés",
      required: false,
      kind: {type: "entier", min: 0, max: 5000},
      examples: ["", "12"]
    },
    {
      name: "annee_livraison",
      description: "Année de livraison prévue",
      required: false,
      kind: {type: "entier", min: 2010, max: 2060, measure: "annee"},
      examples: ["2027", ""]
    }
  ],
  check: agreedBeforeDelivery
};

function agreedBeforeDelivery({annee_agrement, annee_livraison}: ImportedRow): readonly RowProblem[] {
  if (annee_livraison === "" || Number(annee_livraison) >= Number(annee_agrement)) return [];
  return [
    {
      column: "annee_livraison",
      found: annee_livraison,
      accepted: `l’année de l’agrément (${annee_agrement}) ou une suivante`
    }
  ];
}
