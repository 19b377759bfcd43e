import type {Kind} from "./estimates.js";

/** The unit of a figure, as the files that one takes away name it. */
export const kindUnits: {readonly [kind in Kind]: string} = {
  share: "part, de 0 à 1",
  points: "points",
  count: "nombre",
  months: "mois",
  ratio: "rapport"
};
