import {fragilites} from "../../../core/vocabulary.js";
import type {ImportedRow, ImportSpec, RowProblem} from "../importSpec.js";
import {refitNeeded} from "../refitNeeded.js";

export const communes: ImportSpec = {
  type: "communes",
  title: "Classe de fragilité des communes (article 6.2) et résidences principales",
  use: `Le territoire change. ${refitNeeded}`,
  columns: [
    {
      name: "insee",
      description: "Code INSEE ou nom de la commune",
      required: true,
      kind: {type: "commune"},
      examples: ["code", "code"]
    },
    {
      name: "fragilite",
      description: "Classe de fragilité : fragile, moyenne ou sans",
      required: false,
      kind: {type: "choix", values: fragilites},
      examples: ["moyenne", "fragile"]
    },
    {
      name: "residences_principales",
      description: "Nombre de résidences principales",
      required: false,
      kind: {type: "entier", min: 1, max: 1_000_000, measure: "recensement"},
      examples: ["118000", "39500"]
    }
  ],
  unique: ["insee"],
  sums: ["residences_principales"],
  check: somethingToSay
};

function somethingToSay({fragilite, residences_principales: residences}: ImportedRow): readonly RowProblem[] {
  if (fragilite !== "" || residences !== "") return [];
  return [
    {
      column: "fragilite",
      found: "",
      accepted: "au moins une classe de fragilité ou un nombre de résidences principales"
    }
  ];
}
