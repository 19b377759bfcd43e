import {confrontedOutcomes} from "../../../analysis/confronter/confrontedOutcomes.js";
import {measures, trusts, uses} from "../../../analysis/confronter/observedFigure.js";
import {figureProblems} from "../../observations/figureProblems.js";
import type {ColumnKind, ColumnSpec, ImportSpec} from "../importSpec.js";

const amount: ColumnKind = {type: "decimal", min: -1e9, max: 1e9};
const text: ColumnKind = {type: "texte"};

function column(
  name: string,
  description: string,
  {kind = text, required = false, examples}: Partial<ColumnSpec> & Pick<ColumnSpec, "examples">
): ColumnSpec {
  return {name, description, required, kind, examples};
}

export const observations: ImportSpec = {
  type: "observations",
  title: "Chiffres publics observés",
  use: "Ces lignes complètent celles du projet (data/observations/) : « equilibre confronter » et la page « Ce que l’on projetait, ce qui est venu » s’en servent. Aucune simulation ni aucune fourchette ne les lit.",
  columns: [
    column("id", "Identifiant du chiffre, le même d’un millésime à l’autre", {
      required: true,
      examples: ["attributions-2025-2027", "demandes-2026"]
    }),
    column("notion", "Ce que le chiffre compte", {
      required: true,
      examples: ["Attributions, évolution", "Demandes en attente"]
    }),
    column("mesure", "niveau d’une année, evolution en % entre deux années, ou cumul", {
      kind: {type: "choix", values: measures},
      required: true,
      examples: ["evolution", "niveau"]
    }),
    column("periode", "Une année, ou deux", {required: true, examples: ["2025-2027", "2026"]}),
    column("perimetre", "Territoire que le chiffre couvre", {
      required: true,
      examples: ["la métropole", "la métropole"]
    }),
    column("valeur", "Valeur ; rien pour une fourchette", {kind: amount, examples: ["-4.2", ""]}),
    column("bas", "Bas de la fourchette, s’il est connu", {kind: amount, examples: ["", "52000"]}),
    column("haut", "Haut de la fourchette, s’il est connu", {kind: amount, examples: ["", "54000"]}),
    column("unite", "Unité", {required: true, examples: ["%", "demandes"]}),
    column("connu_le", "Jour où le chiffre a été publié", {
      kind: {type: "date"},
      required: true,
      examples: ["2028-03-15", "2027-06-30"]
    }),
    column("source", "Source", {required: true, examples: ["bilan de la CIL", "SNE"]}),
    column("confiance", "A fichier officiel, B organisme du secteur, C presse, D non vérifié", {
      kind: {type: "choix", values: trusts},
      required: true,
      examples: ["B", "A"]
    }),
    column("sortie", `Sortie comparée : ${[...confrontedOutcomes.keys()].join(", ")}`, {
      examples: ["attributions", "demande.enAttente"]
    }),
    column("usage", "score (même notion), tendance (notion voisine) ou montrer", {
      kind: {type: "choix", values: uses},
      required: true,
      examples: ["score", "score"]
    }),
    column("deja_dans", "Hypothèse ou paramètre qui repose déjà sur ce chiffre", {examples: ["", ""]}),
    column("remarque", "Remarque", {examples: ["", "arrondi"]})
  ],
  unique: ["id", "connu_le"],
  check: figureProblems
};
