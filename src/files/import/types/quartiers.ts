import {fragilites} from "../../../core/vocabulary.js";
import type {ImportedRow, ImportSpec, RowProblem} from "../importSpec.js";
import {refitNeeded} from "../refitNeeded.js";

export const quartiers: ImportSpec = {
  type: "quartiers",
  title: "Classe de fragilité des quartiers (article 5.1)",
  use: `Le territoire change. ${refitNeeded}`,
  columns: [
    {
      name: "quartier",
      description: "Identifiant du quartier : code INSEE et rang, Q pour un quartier prioritaire",
      required: true,
      kind: {type: "quartier"},
      examples: ["hors-qpv", "qpv"]
    },
    {
      name: "fragilite",
      description: "Classe de fragilité : fragile, moyenne ou sans",
      required: true,
      kind: {type: "choix", values: fragilites},
      examples: ["moyenne", "fragile"]
    }
  ],
  unique: ["quartier"],
  check: qpvIsFragile
};

/** Article 5.1: the most fragile quartiers include the quartiers prioritaires. */
function qpvIsFragile({quartier, fragilite}: ImportedRow): readonly RowProblem[] {
  if (!quartier.includes("-Q") || fragilite === "fragile") return [];
  return [
    {
      column: "fragilite",
      found: fragilite,
      accepted: "fragile, puisque c’est un quartier prioritaire (article 5.1)",
      proposal: "fragile"
    }
  ];
}
