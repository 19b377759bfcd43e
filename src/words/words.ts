import {classWords} from "./labels.js";

/** The words that levers and switches take, as pages say them; others are shown as they are. */
export const words: {readonly [word: string]: string} = {
  "pratique-2014": "pratique observée",
  objectifs: "objectifs de la convention",
  quotas: "quotas stricts",
  cotation: "cotation (points)",
  aleatoire: "tirage au sort",
  file: "file d’attente",
  loi: "minimums de la loi",
  bornes: "bornes de l’article 5.2",
  "quatre-quarts": "équilibre de référence, tranche par tranche",
  intensive: "chaque commission bouge un peu",
  extensive: "une part des commissions applique",
  "sans-et-moyenne": `${classWords.sans} et ${classWords.moyenne}`,
  sans: classWords.sans,
  "moins-de-40-60-plus-de-80": "moins de 40 %, moins de 60 %, plus de 80 %",
  bareme: "barème de l’article 5.2",
  reglementaire: "plafond réglementaire",
  aucun: "aucune",
  plancher: "plancher (au moins)",
  bande: "bande (ni plus, ni moins)",
  fixe: "fixe",
  annuelle: "lissée année par année",
  triennale: "sur trois ans",
  prospective: "lissée sur les années à venir"
};
