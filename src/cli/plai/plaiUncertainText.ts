import type {PlaiUnderUncertainty} from "../../analysis/plai/plaiAnswer.js";
import {figure, logements, percent} from "../../words/frenchFigures.js";
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
      ? `même ${percent(smallestRate.rate)} laisse un retard avec une probabilité de ${percent(smallestRate.risk)}`
      : `${percent(smallestRate.rate)} est le plus petit taux qui ramène à ${percent(smallestRate.risk)} le risque de finir en retard`;
  return [
    `Nombre de démolitions incertain, loi triangulaire de ${logements(min)} à ${logements(max)}, le plus probable ${logements(mode)} (hypothèse) :`,
    `${held}.`,
    frenchTable(
      ["Taux tenu", "Probabilité d’un retard", "Années pour le rattraper (dépassées 1 fois sur 10)"],
      rates.map(({rate, risk: left, catchUpYears}) => [percent(rate), percent(left), figure(catchUpYears)])
    ),
    `Décider maintenant ou quand le nombre sera connu (un PLAI manquant pèse ${figure((1 - risk) / risk)} fois un PLAI en avance) :`,
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
        figure(expectedMissing),
        figure(expectedSurplus),
        figure(valueOfInformation)
      ])
    ),
    `Le meilleur taux sans jamais savoir est ${percent(never.rate)}. Valeur de l’information : en PLAI en avance épargnés.`
  ].join("\n");
}
