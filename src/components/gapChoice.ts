import {choiceControl} from "./controls/choiceControl.js";
import {holdState, type StateElement} from "./controls/holdState.js";
import {element} from "./element.js";
import {keepLink} from "./link/keepLink.js";
import {wordField} from "./link/linkField.js";
import {readLink} from "./link/readLink.js";
import type {ScenarioGap} from "./scenarioGaps.js";

/**
 * Which scenario the page is held against: the one that it varies, until the reader or the address says otherwise. Holds the rank of
 * the gap chosen; nothing is shown where there is no choice.
 */
export function gapChoice(gaps: readonly ScenarioGap[]): StateElement<number> {
  if (gaps.length < 2) return Object.assign(element("span", {}), {value: 0});
  const ids = gaps.map(({base}) => base.scenario.id);
  const fields = {face: wordField(ids)};
  const {state} = readLink(location.search, {fields, defaults: {face: ids[0]}});
  const control = choiceControl(
    gaps.map(({base: {scenario}, label}) => ({word: scenario.id, label: `${scenario.title} (${label})`})),
    {label: "Comparé à", initial: state.face}
  );
  const form = element("form", {class: "reglages", "aria-label": "Comparaison"}, control.node);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", () => keepLink({face: control.get()}, fields));
  return holdState(form, () => ids.indexOf(control.get()));
}
