import type {FrontierMeasure} from "../analysis/atteignable/frontierDocument.js";

/** What pages call the two readings of the balance. */
export const measureLabels: {readonly [measure in FrontierMeasure["measure"]]: string} = {
  bornes: "Bornes de 50 % (article 5.2)",
  "quatre-quarts": "Un quart de chaque tranche"
};
