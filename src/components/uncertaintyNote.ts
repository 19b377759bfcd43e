import {formatNumber} from "../words/numbers.js";
import {stabilitySentence, worldsSentence} from "../words/worlds.js";
import {element} from "./element.js";
import type {ScenarioDocument} from "./scenarioDocument.js";

/** What the two bars of a simulation cover. */
export function uncertaintyNote({replications, incertitudes, worlds}: ScenarioDocument): HTMLElement {
  const few =
    replications < 20 ? " C’est peu : les bornes des intervalles sont elles-mêmes incertaines." : "";
  return element(
    "div",
    {},
    element(
      "p",
      {},
      `Dedans, le hasard d’une année : chaque chiffre est la moyenne de ${formatNumber(replications)} tirages, la même histoire rejouée avec d’autres hasards, ` +
        "et l’intervalle entre crochets contient neuf tirages sur dix. Aucun chiffre n’a plus de décimales que le calcul n’en justifie." +
        few,
      incertitudes === false
        ? ""
        : ` Les hypothèses suivantes varient aussi dans leur fourchette : ${incertitudes.join(", ")}.`
    ),
    element(
      "p",
      {},
      worlds === undefined
        ? worldsSentence(worlds)
        : `Dehors, le hasard et ce que l’on ne sait pas : un monde plausible donne à chaque hypothèse une valeur possible et redonne les chiffres publiés. ${worldsSentence(worlds)} ${stabilitySentence(worlds)}`
    )
  );
}
