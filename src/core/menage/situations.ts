/** The ACI situations of article 6.1, in the order of the text; their wording is in data/convention. They may add up. */
export const aciSituations = [
  "nonDecent",
  "insalubre",
  "suroccupation",
  "sansLogement",
  "perteLogement",
  "sortieHebergement",
  "sortieFoyer",
  "handicap",
  "cohabitationRisque",
  "jeunesPrecaires",
  "ageesMalLogees",
  "precariteInsertion",
  "situationsParticulieres"
] as const;
export type AciSituation = (typeof aciSituations)[number];

/** The criteria of a mutation bloquée ou complexe (article 7.1), in the order of the text. */
export const mutationCriteria = [
  "sousOccupation",
  "insolvabilite",
  "sante",
  "environnement",
  "delai",
  "violences",
  "suroccupation"
] as const;
export type MutationCriterion = (typeof mutationCriteria)[number];

/** Ages of who signs the demande: the young people of article 6.1 first, the elderly last. */
export const ageGroups = ["jeunes", "adultes", "matures", "aines"] as const;
export type AgeGroup = (typeof ageGroups)[number];
