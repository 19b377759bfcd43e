import {inForceText} from "../../analysis/avenant/avenantSentences.js";
import {formatNumber, formatShare} from "../../words/numbers.js";
import {element} from "../element.js";
import type {KeptAvenant} from "./avenantPageDocument.js";

/** How the effects were measured, and what is not said when they are. */
export function avenantAssumptions({document}: KeptAvenant): HTMLElement {
  const {scenario, replications, confidence, thresholds, incertitudes} = document;
  const decimal = (x: number) => formatNumber(x, Number.isInteger(x) ? 0 : 1);
  const sentences = [
    `L’avenant est ajouté au scénario « ${scenario.title} » : l’effort des commissions est celui de ce scénario, un levier et non une prévision.`,
    `${inForceText(document)}, moyenne annuelle de ${formatNumber(replications)} paires de tirages, les mêmes hasards avec et sans ; ${
      incertitudes === false
        ? "le hasard varie"
        : `le hasard et ces hypothèses varient : ${incertitudes.join(", ")}`
    }.`,
    `« Indistinct » : l’effet ne s’écarte pas de zéro au seuil de ${formatShare(1 - confidence)}, une fois compté le nombre de résultats examinés (Holm ; Benjamini-Hochberg pour les communes et les bailleurs), ou l’on ne sait pas encore s’il compte.`,
    "« On ne sait pas » : moins de deux mondes plausibles sur trois donnent ce signe.",
    `« Trop petit pour compter » : l’intervalle entier reste sous ${decimal(thresholds.points)} point, ${decimal(thresholds.menages)} ménages par an ou ${decimal(thresholds.months)} mois.`,
    "Un écart à l’objectif est mesuré à l’objectif en vigueur de chaque côté : un avenant qui change l’objectif change aussi la mesure."
  ];
  return element(
    "ul",
    {},
    sentences.map((sentence) => element("li", {}, sentence))
  );
}
