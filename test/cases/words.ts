/** The words of the cases, in French, as indices of vocabulary.ts. */
export const words = {
  tranche: ["très modestes", "modestes", "intermédiaires", "plus élevées"],
  quartier: ["fragile", "fragilité moyenne", "sans fragilité"],
  commune: ["Aulne", "Bray", "Claire", "Dune"],
  loyer: ["PLAI", "PLUS ancien", "PLUS récent", "PLS"],
  typologie: ["T1", "T2", "T3", "T4", "T5"],
  contingent: ["préfet", "Action Logement", "métropole", "bailleur"],
  statut: ["premier accès", "mutation"],
  ensemble: ["très modestes", "modestes", "intermédiaires", "plus élevées", "sous 60 %", "au-dessus de 60 %"],
  premierAcces: ["un autre ménage", "n’importe lequel", "un ménage ACI"]
} as const;

/** Index of a word in its list; a word that is not there is a mistake of the case, told as such. */
export function indexOfWord(list: keyof typeof words, word: string): number {
  const index = (words[list] as readonly string[]).indexOf(word);
  if (index < 0) throw new RangeError(`« ${word} » inconnu. Valeurs admises : ${words[list].join(", ")}.`);
  return index;
}
