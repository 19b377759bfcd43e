import type {FichesIndex} from "../../analysis/fiches/fichesDocument.js";
import {typography} from "../../words/typography.js";
import {choiceControl} from "../controls/choiceControl.js";
import {holdState, type StateElement} from "../controls/holdState.js";
import {element} from "../element.js";
import {searchBox} from "../search/searchBox.js";
import type {FichesState} from "./fichesState.js";

/** Which unit, in which scenario, in which year. */
export function fichesControls(document: FichesIndex, initial: FichesState): StateElement<FichesState> {
  const units = document.units.map(({id, kind, nom}) => ({
    word: id,
    label: kind === "commune" ? nom : `${nom} (bailleur)`
  }));
  const fiche = choiceControl(units, {label: "Commune ou bailleur, dans la liste", initial: initial.fiche});
  const scenario = choiceControl(
    document.scenarios.map(({id, title}) => ({word: id, label: typography(title)})),
    {label: "Scénario", initial: initial.scenario}
  );
  const annee = choiceControl(
    document.years.map((year) => ({word: String(year), label: String(year)})),
    {label: "Année", initial: initial.annee}
  );
  const search = searchBox(units, {
    label: "Trouver une commune ou un bailleur",
    onChoose: (unit) => {
      fiche.set(unit);
      node.dispatchEvent(new Event("input"));
    }
  });
  const node = element(
    "form",
    {class: "reglages", "aria-label": "Choix de la fiche"},
    search,
    [fiche, scenario, annee].map((control) => control.node)
  );
  node.addEventListener("submit", (event) => event.preventDefault());
  return holdState(node, () => ({fiche: fiche.get(), scenario: scenario.get(), annee: annee.get()}));
}
