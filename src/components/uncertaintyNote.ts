import {formatNumber} from "../words/numbers.js";
import {element} from "./element.js";
import type {ScenarioDocument} from "./scenarioDocument.js";

/** What the intervals of a simulation cover. */
export function uncertaintyNote({replications, incertitudes}: ScenarioDocument): HTMLElement {
  const few =
    replications < 20 ? " C’est peu : les bornes des intervalles sont elles-mêmes incertaines." : "";
  return element(
    "p",
    {},
    `Chaque chiffre est la moyenne de ${formatNumber(replications)} réplications : la même histoire, rejouée avec d’autres tirages. ` +
      "L’intervalle entre crochets contient neuf réplications sur dix, et aucun chiffre n’a plus de décimales que cela n’en justifie." +
      few +
      " ",
    incertitudes === false
      ? "Seul le hasard varie : les hypothèses gardent leur valeur centrale, et l’incertitude réelle est plus large."
      : `Les hypothèses suivantes varient aussi dans leur fourchette : ${incertitudes.join(", ")}.`
  );
}
