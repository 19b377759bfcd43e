import {checksControl} from "../controls/checksControl.js";
import {type Choice, choiceControl} from "../controls/choiceControl.js";
import {holdState, type StateElement} from "../controls/holdState.js";
import {element} from "../element.js";
import {outcomeName} from "./builtComparison.js";
import type {ComparerIndex} from "./comparerDocument.js";
import {type ComparerState, mostCompared, together} from "./comparerState.js";

/** Which scenarios, against which, on what and when. */
export function comparerControls(index: ComparerIndex, initial: ComparerState): StateElement<ComparerState> {
  const titles = index.scenarios.map(({id, title}): Choice<string> => ({word: id, label: title}));
  const all = index.scenarios.map(({id}) => id);
  const scenarios = checksControl(titles, {
    label: `Scénarios (de un à ${mostCompared})`,
    initial: initial.scenarios,
    most: mostCompared
  });
  const reference = choiceControl(titles, {label: "Comparés à", initial: initial.reference});
  scenarios.without(reference.get());
  // Before the form reads what its controls hold.
  reference.node.addEventListener("input", () => scenarios.without(reference.get()));
  const resultat = choiceControl(
    index.outcomes.map((outcome) => ({word: outcome.id, label: outcomeName(outcome, all)})),
    {label: "Sur quoi", initial: initial.resultat}
  );
  const periode = choiceControl(
    [...index.years.map((year) => ({word: String(year), label: String(year)})), allYears(index)],
    {
      label: "Quand",
      initial: initial.periode,
      note: "Ensemble : les comptes de l’année s’ajoutent ; les parts, les délais et les états de fin d’année sont en moyenne."
    }
  );
  const node = element(
    "form",
    {class: "reglages comparer-reglages", "aria-label": "Choix de la comparaison"},
    [scenarios, reference, resultat, periode].map((control) => control.node)
  );
  node.addEventListener("submit", (event) => event.preventDefault());
  return holdState(node, () => ({
    scenarios: scenarios.get(),
    reference: reference.get(),
    resultat: resultat.get(),
    periode: periode.get()
  }));
}

function allYears({effortYears}: ComparerIndex): Choice<string> {
  return {word: together, label: `de ${effortYears[0]} à ${effortYears.at(-1)}, ensemble`};
}
