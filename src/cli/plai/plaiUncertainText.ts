import type {PlaiUnderUncertainty} from "../../analysis/plai/plaiAnswer.js";
import {formatNumber, formatOrNever, formatShare} from "../../words/numbers.js";
import {frenchTable} from "./frenchTable.js";

/** What an unknown number of demolitions does to the rate: risk, smallest rate, worth of knowing. */
export function plaiUncertainText({
  demolitions,
  risk,
  smallestRate,
  rates,
  decisions
}: PlaiUnderUncertainty): string {
  const {min, mode, max} = demolitions;
  const never = decisions[decisions.length - 1];
  const held =
    smallestRate.bound === "upper"
      ? `même ${formatShare(smallestRate.rate, 1)} laisse un retard avec une probabilité de ${formatShare(smallestRate.risk, 1)}`
      : `${formatShare(smallestRate.rate, 1)} est le plus petit taux qui ramène à ${formatShare(smallestRate.risk, 1)} le risque de finir en retard`;
  return [
    `Nombre de démolitions incertain, loi triangulaire de ${formatNumber(min)} à ${formatNumber(max)}, le plus probable ${formatNumber(mode)} (hypothèse) :`,
    `${held}.`,
    frenchTable(
      ["Taux tenu", "Probabilité d’un retard", "Années pour le rattraper (dépassées 1 fois sur 10)"],
      rates.map(({rate, risk: left, catchUpYears}) => [
        formatShare(rate, 1),
        formatShare(left, 1),
        formatOrNever(catchUpYears)
      ])
    ),
    `Décider maintenant ou quand le nombre sera connu (un PLAI manquant pèse ${formatOrNever((1 - risk) / risk)} fois un PLAI en avance) :`,
    frenchTable(
      ["Nombre connu après", "Manquants attendus", "En avance attendus", "Valeur de l’information"],
      decisions.map(({knownAfter, expectedMissing, expectedSurplus, valueOfInformation}) => [
        knownAfter === 0
          ? "avant de décider"
          : knownAfter === never.knownAfter
            ? "jamais"
            : knownAfter === 1
              ? "1 an"
              : `${knownAfter} ans`,
        formatOrNever(expectedMissing),
        formatOrNever(expectedSurplus),
        formatOrNever(valueOfInformation)
      ])
    ),
    `Le meilleur taux sans jamais savoir est ${formatShare(never.rate, 1)}. Valeur de l’information : en PLAI en avance épargnés.`
  ].join("\n");
}
