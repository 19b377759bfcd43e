import type {ImportedRow, ImportSpec, RowProblem} from "../importSpec.js";
import {refitNeeded} from "../refitNeeded.js";

export const npru: ImportSpec = {
  type: "npru",
  title: "Projets de renouvellement urbain : démolitions et années (article 11.4)",
  use: `Utilisé : les sites (le quartier entier s’il est nommé, sinon des résidences de la commune, tirées, les QPV d’abord), les démolitions et leur cadence, répartie à égalité sur les années du projet ; ce qui précède la convention est laissé de côté, et un scénario peut dire une autre cadence. ${refitNeeded}`,
  columns: [
    {
      name: "projet",
      description: "Nom du projet",
      required: true,
      kind: {type: "texte"},
      examples: ["Secteur A", "Secteur B"]
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
      examples: ["qpv", ""]
    },
    {
      name: "demolitions",
      description: "Logements sociaux à démolir",
      required: true,
      kind: {type: "entier", min: 0, max: 20_000},
      examples: ["420", "160"]
    },
    {
      name: "annee_debut",
      description: "Première année de démolition",
      required: true,
      kind: {type: "entier", min: 2010, max: 2050, measure: "annee"},
      examples: ["2025", "2026"]
    },
    {
      name: "annee_fin",
      description: "Dernière année de démolition",
      required: true,
      kind: {type: "entier", min: 2010, max: 2050, measure: "annee"},
      examples: ["2029", "2028"]
    }
  ],
  unique: ["projet", "insee", "quartier", "annee_debut", "annee_fin"],
  check: yearsInOrder
};

function yearsInOrder({
  annee_debut: first,
  annee_fin: last,
  quartier,
  insee
}: ImportedRow): readonly RowProblem[] {
  const problems: RowProblem[] = [];
  if (Number(last) < Number(first))
    problems.push({
      column: "annee_fin",
      found: last,
      accepted: `une année qui ne précède pas le début (${first})`
    });
  if (quartier !== "" && !quartier.startsWith(insee)) {
    problems.push({
      column: "insee",
      found: insee,
      accepted: `la commune du quartier ${quartier}`,
      proposal: quartier.slice(0, 5)
    });
  }
  return problems;
}
