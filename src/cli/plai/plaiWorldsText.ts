import type {PlaiInWorlds, RateInWorlds} from "../../analysis/plai/plaiInWorlds.js";
import {frenchDate} from "../../words/frenchDate.js";
import {formatNumber, formatShare} from "../../words/numbers.js";
import {chanceAlone} from "../../words/worlds.js";

/** What the plausible worlds say of the rate: how many of them each rate closes. */
export function plaiWorldsText(told: PlaiInWorlds | undefined, risk: number): string {
  if (told === undefined) return `Sans les mondes plausibles (--mondes 0), ${chanceAlone}.`;
  const {n, knownOn, firstYear, rates, smallest} = told;
  const [low, high] = [rates[0], rates[rates.length - 1]];
  return [
    smallest === undefined
      ? `Aucun taux de la fourchette ne suffit dans ${formatShare(1 - risk)} des mondes plausibles : ${inWorlds(high)}.`
      : `Tenu chaque année, ${formatShare(smallest.rate, 1)} suffit dans au moins ${formatShare(smallest.share)} des mondes plausibles.`,
    `Aux bornes : ${inWorlds(low)} ; ${inWorlds(high)}.`,
    `Taux de la première année (règle prospective) : de ${formatShare(firstYear.q05, 1)} à ${formatShare(firstYear.q95, 1)} selon les mondes.`,
    `${formatNumber(n)} mondes plausibles, connus au ${frenchDate(knownOn)} : part livrée, démolitions, leur première année et le délai de la reconstitution y varient.`
  ].join("\n");
}

function inWorlds({rate, share, low, high}: RateInWorlds): string {
  return `${formatShare(rate, 1)} suffit dans ${formatShare(share)} des mondes (de ${formatShare(low)} à ${formatShare(high)}, à 95 %)`;
}
