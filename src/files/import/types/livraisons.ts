import type {ImportedRow, ImportSpec, RowProblem} from "../importSpec.js";

const parts = ["plai", "plus", "pls"];

export const livraisons: ImportSpec = {
  type: "livraisons",
  title: "Livraisons programmées",
  use: "Utilisé dès la prochaine simulation, sans refaire le calage : année, commune, quartier, bailleur, PLUS et PLAI de chaque opération. Les PLS n’entrent pas dans la production de l’article 11.1. Le reste de la production de l’année (levier offre.production) est placé par le modèle ; les opérations d’avant la convention ou d’après l’horizon sont laissées de côté.",
  columns: [
    {
      name: "annee",
      description: "Année de livraison",
      required: true,
      kind: {type: "entier", min: 2010, max: 2050, measure: "annee"},
      examples: ["2025", "2026"]
    },
    {
      name: "insee",
      description: "Code INSEE ou nom de la commune",
      required: true,
      kind: {type: "commune"},
      examples: ["code", "nom"]
    },
    {
      name: "quartier",
      description: "Identifiant du quartier",
      required: false,
      kind: {type: "quartier"},
      examples: ["", "hors-qpv"]
    },
    {
      name: "bailleur",
      description: "Identifiant ou nom du bailleur",
      required: false,
      kind: {type: "bailleur", othersKept: true},
      examples: ["code", "nom"]
    },
    {
      name: "logements",
      description: "Logements livrés",
      required: true,
      kind: {type: "entier", min: 1, max: 5000},
      examples: ["48", "30"]
    },
    ...parts.map((name) => ({
      name,
      description: `dont ${name.toUpperCase()}`,
      required: false,
      kind: {type: "entier", min: 0, max: 5000} as const,
      examples: ["16", "10"] as const
    }))
  ],
  check: partsSumToWhole
};

function partsSumToWhole(row: ImportedRow): readonly RowProblem[] {
  const given = parts.filter((name) => row[name] !== "");
  const total = given.reduce((sum, name) => sum + Number(row[name]), 0);
  const whole = Number(row.logements);
  if (given.length === 0 || total === whole || (given.length < parts.length && total < whole)) return [];
  return [
    {
      column: "logements",
      found: row.logements,
      accepted: `la somme de ${given.join(", ")}, soit ${total}`,
      proposal: String(total)
    }
  ];
}
