import {fewerOf, sign} from "../analysis/indicateurs/difference.js";
import {formatEstimate} from "../words/estimates.js";
import {underModestes} from "../words/inForce.js";
import type {ComparaisonDocument} from "./comparaisonDocument.js";
import {element} from "./element.js";

/**
 * What following the text's other reading would do to the ménages of low resources housed, so that the price of balance is
 * not read from one reading alone; undefined where that reading was not simulated.
 */
export function otherReading(
  scenario: string | undefined,
  comparaison: ComparaisonDocument
): HTMLElement | undefined {
  const sentence = scenario === undefined ? undefined : otherPrice(scenario, comparaison);
  if (sentence === undefined) return undefined;
  const name = "l’équilibre de référence, tranche par tranche";
  return element(
    "p",
    {},
    "L’autre lecture de l’article 5.2, ",
    element("a", {href: `./scenarios/${scenario}.html`}, name),
    `, n’a pas le même prix : ${sentence}`
  );
}

/** The end of the sentence: how many fewer or more are housed, or that chance could explain the difference. */
export function otherPrice(
  scenario: string,
  {year, scenarios, brackets}: ComparaisonDocument
): string | undefined {
  const change = scenarios[scenario]?.outcomes["premierAcces.modestes"];
  if (change === undefined) return undefined;
  const under = underModestes(...brackets);
  switch (sign(change)) {
    case 0:
      return `${formatEstimate(change, "count", {sign: true})} premiers accès de ménages ${under} en ${year} par rapport à la référence (erreur de la moyenne, 95 %), effet indéterminé.`;
    case -1:
      return `${formatEstimate(fewerOf(change), "count")} ménages ${under} de moins auraient un premier accès en ${year} que dans la référence (erreur de la moyenne, 95 %).`;
    default:
      return `${formatEstimate(change, "count")} ménages ${under} de plus auraient un premier accès en ${year} que dans la référence (erreur de la moyenne, 95 %).`;
  }
}
