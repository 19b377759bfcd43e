import {largestRemainder} from "../../core/numbers/largestRemainder.js";
import {formatNumber} from "../../words/numbers.js";
import {choiceControl} from "../controls/choiceControl.js";
import {holdState, type StateElement} from "../controls/holdState.js";
import {numberControl} from "../controls/numberControl.js";
import {element} from "../element.js";
import {cadenceControl} from "./cadenceControl.js";
import type {PlaiPageDocument} from "./plaiDocument.js";
import {type PlaiState, plaiBounds, plaiDefaultState, rateWords} from "./plaiState.js";

/** The inputs of the PLAI page; its value is the state that they hold. */
export function plaiControls(document: PlaiPageDocument, initial: PlaiState): StateElement<PlaiState> {
  const number = (
    name: keyof typeof plaiBounds,
    options: {label: string; step: number; unit?: string; max?: number}
  ) =>
    numberControl({min: plaiBounds[name][0], max: plaiBounds[name][1], initial: initial[name], ...options});
  const {min, max} = document.demolitions;
  const demolitions = number("demolitions", {
    label: `Démolitions sur tout l’horizon (texte : ${formatNumber(min)} à ${formatNumber(max)})`,
    step: 25,
    max: 2 * max
  });
  const annees = number("annees", {label: "Années de l’horizon", step: 1});
  const production = number("production", {
    label: "PLUS et PLAI produits par an, reconstitution à part",
    step: 50,
    max: 2 * document.production
  });
  const retard = number("retard", {label: "Retard de la reconstitution", step: 1, unit: "années"});
  const risque = number("risque", {label: "Risque admis de finir en retard de PLAI", step: 1, unit: "%"});
  const taux = choiceControl(
    rateWords(document).map((word, i) => ({
      word,
      label:
        i === 0
          ? `${word} % (article 11.4)`
          : `${word} % (article 11.2, au moins ${formatNumber(document.minimumPerYear)} PLAI par an)`
    })),
    {label: "Taux moyen actuel, selon la lecture du texte", initial: initial.taux}
  );
  const regle = choiceControl(
    [
      {word: "prospective", label: "prospective : regarde toutes les années à venir"},
      {word: "annuelle", label: "annuelle : regarde l’année seule"}
    ],
    {label: "Règle qui fixe le taux", initial: initial.regle}
  );
  const cadence = cadenceControl(initial.cadence);

  const read = (): PlaiState => ({
    demolitions: demolitions.get(),
    annees: annees.get(),
    cadence: cadence.get(),
    production: production.get(),
    retard: retard.get(),
    taux: taux.get(),
    regle: regle.get(),
    risque: risque.get()
  });
  const bell = element("button", {type: "button"}, "Essayer une montée puis une descente");
  const reset = element("button", {type: "button"}, "Revenir aux valeurs de la convention");
  const node = element(
    "form",
    {class: "reglages", "aria-label": "Ce que l’on suppose"},
    [demolitions, annees, production, retard, taux, regle, risque, cadence].map((control) => control.node),
    element("p", {class: "boutons"}, bell, " ", reset)
  );
  const holder = holdState(node, read);
  const changed = () => node.dispatchEvent(new Event("input"));
  bell.addEventListener("click", () => {
    cadence.set(bellCadence(demolitions.get(), annees.get()));
    changed();
  });
  reset.addEventListener("click", () => {
    const own = plaiDefaultState(document);
    demolitions.set(own.demolitions);
    annees.set(own.annees);
    cadence.set(own.cadence);
    production.set(own.production);
    retard.set(own.retard);
    taux.set(own.taux);
    regle.set(own.regle);
    risque.set(own.risque);
    changed();
  });
  node.addEventListener("submit", (event) => event.preventDefault());
  return holder;
}

/** Whole demolitions that rise to the middle of the horizon, then fall. */
function bellCadence(total: number, years: number): number[] {
  const weights = Array.from({length: years}, (_, year) => Math.min(year + 1, years - year));
  return largestRemainder(weights, total);
}
