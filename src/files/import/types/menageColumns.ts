import {contingents} from "../../../core/vocabulary.js";
import type {ColumnSpec, ImportedRow, RowProblem} from "../importSpec.js";

/** What attributions and demandes say of a ménage: enough for its bracket and its ACI situation, nothing that names it. */
export const menageColumns: readonly ColumnSpec[] = [
  {
    name: "ressources_mensuelles",
    description: "Ressources mensuelles du ménage en euros (vide si inconnues)",
    required: false,
    kind: {type: "decimal", min: 0, max: 100_000, measure: "ressources"},
    examples: ["1064,50", "1890"]
  },
  {
    name: "categorie",
    description: "Catégorie de ménage de 1 à 6 (barème PLUS) ; à défaut, le nombre de personnes",
    required: false,
    kind: {type: "entier", min: 1, max: 6, measure: "rang"},
    examples: ["1", "4"]
  },
  {
    name: "personnes",
    description: "Nombre de personnes du ménage",
    required: false,
    kind: {type: "entier", min: 1, max: 20, measure: "rang"},
    examples: ["1", "4"]
  },
  {
    name: "aci",
    description: "Ménage relevant de l’ACI : oui ou non",
    required: false,
    kind: {type: "choix", values: ["oui", "non"]},
    examples: ["oui", "non"]
  },
  {
    name: "mutation_bloquee",
    description: "Mutation bloquée ou complexe (article 7) : oui ou non",
    required: false,
    kind: {type: "choix", values: ["oui", "non"]},
    examples: ["non", "oui"]
  },
  {
    name: "activite",
    description: "Ménage actif ou inactif",
    required: false,
    kind: {type: "choix", values: ["actif", "inactif"]},
    examples: ["inactif", "actif"]
  },
  {
    name: "contingent",
    description: "Contingent : prefet, actionLogement, metropole, bailleur",
    required: false,
    kind: {type: "choix", values: contingents},
    examples: ["prefet", "bailleur"]
  }
];

/** A blocked mutation is a mutation; resources without category or size give no bracket. */
export function checkMenage(row: ImportedRow): RowProblem[] {
  const problems: RowProblem[] = [];
  if (row.mutation_bloquee === "oui" && row.nature !== "mutation") {
    problems.push({
      column: "mutation_bloquee",
      found: "oui",
      accepted: `non, puisque la nature est « ${row.nature} »`,
      proposal: "non"
    });
  }
  if (row.ressources_mensuelles !== "" && row.categorie === "" && row.personnes === "") {
    problems.push({
      column: "categorie",
      found: "",
      accepted: "la catégorie de ménage ou le nombre de personnes, sans quoi les ressources ne se situent pas"
    });
  }
  return problems;
}
