import type {AciSituation, AgeGroup, MutationCriterion} from "../core/menage/situations.js";

/** Short French labels, for tables and explanations; the wording of the text stands in data/convention. */
export const situationLabels: {readonly [s in AciSituation]: string} = {
  nonDecent: "logement non décent",
  insalubre: "logement impropre ou insalubre",
  suroccupation: "sur-occupation extrême",
  sansLogement: "sans logement",
  perteLogement: "perte de logement prochaine",
  sortieHebergement: "sortie d’hébergement",
  sortieFoyer: "sortie de foyer ou de résidence sociale",
  handicap: "handicap",
  cohabitationRisque: "cohabitation à risque",
  jeunesPrecaires: "jeune en situation précaire",
  ageesMalLogees: "personne âgée modeste et mal logée",
  precariteInsertion: "précarité et insertion professionnelle",
  situationsParticulieres: "situation particulière"
};

export const criterionLabels: {readonly [c in MutationCriterion]: string} = {
  sousOccupation: "sous-occupation",
  insolvabilite: "ménage devenu insolvable",
  sante: "handicap ou santé",
  environnement: "environnement",
  delai: "délai d’attente",
  violences: "violences conjugales",
  suroccupation: "sur-occupation"
};

/** The bounds of the groups are those of the text for the young (article 6.1), a hypothesis for the others. */
export const ageLabels: {readonly [a in AgeGroup]: string} = {
  jeunes: "jeune",
  adultes: "adulte",
  matures: "d’âge mûr",
  aines: "âgé"
};
