import type {ChangeCause} from "../analysis/pourquoi/changeCauses.js";

/** What may differ between two computations, as it is named first. */
export const causeNames: {readonly [cause in ChangeCause]: string} = {
  moteur: "Moteur",
  donnees: "Données",
  avenants: "Avenants",
  parametres: "Autres paramètres",
  hasard: "Hasard"
};
