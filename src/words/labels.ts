import type {AgeGroup} from "../core/menage/situations.js";
import type {Bracket, Fragilite} from "../core/vocabulary.js";

/** What pages call the classes of quartiers, the last one being the whole territoire. */
export const fragiliteLabels: {readonly [g in Fragilite | "metropole"]: string} = {
  fragile: "Quartiers fragiles",
  moyenne: "Quartiers de fragilité moyenne",
  sans: "Quartiers sans fragilité",
  metropole: "Ensemble de la Métropole"
};

/** What pages call the brackets of resources of article 5.2. */
export const bracketLabels: {readonly [k in Bracket]: string} = {
  tresModestes: "Très modestes",
  modestes: "Modestes",
  intermediaires: "Intermédiaires",
  plusElevees: "Plus élevées"
};

/** What pages call the ages of who signs the demande. */
export const ageLabels: {readonly [a in AgeGroup]: string} = {
  jeunes: "18 à 30 ans",
  adultes: "31 à 44 ans",
  matures: "45 à 64 ans",
  aines: "65 ans et plus"
};

/** Colours told apart by colour-blind readers, all at least 4.5:1 on white so that they also serve for text. */
export const colours = {
  tendanciel: "#6b4c00",
  ciet: "#0b5fa5",
  fragile: "#a6332a",
  moyenne: "#7a5c00",
  sans: "#1b6e8c",
  metropole: "#3d3d46",
  reference: "#5a5a66",
  tresModestes: "#7b3294",
  modestes: "#b35806",
  intermediaires: "#2a7a4b",
  plusElevees: "#08519c"
} as const;
