import type {RevoyureDocument} from "../analysis/revoyure/revoyureDocument.js";

/** Where a figure comes from; one vocabulary for data, pages and results. */
export type Statut = "texte" | "fait" | "derive" | "hypothese" | "conflit" | "simule";

/** How a status shows: a sign and a word, so that colour is never alone, and what it means. */
export const statuts: {
  readonly [s in Statut]: {readonly sign: string; readonly label: string; readonly title: string};
} = {
  texte: {sign: "§", label: "texte", title: "Écrit dans la convention"},
  fait: {sign: "✓", label: "fait", title: "Observé, avec sa source"},
  derive: {sign: "=", label: "dérivé", title: "Calculé à partir du texte ou de faits"},
  hypothese: {sign: "?", label: "hypothèse", title: "Supposé : une fourchette et une raison l’accompagnent"},
  conflit: {sign: "≠", label: "conflit", title: "Deux sources se contredisent : montré, jamais visé"},
  simule: {
    sign: "∼",
    label: "simulé",
    title: "Résultat du modèle, avec son intervalle ; ce n’est pas un constat"
  }
};

/** Status of what the bilan says: a fact, unless the year was drawn from the engine. */
export function observedStatut({exercise}: Pick<RevoyureDocument, "exercise">): Statut {
  return exercise === undefined ? "fait" : "simule";
}
