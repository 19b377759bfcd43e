import type {Control} from "../controls/control.js";
import {element} from "../element.js";
import {listField, wholeField} from "../link/linkField.js";
import {plaiBounds} from "./plaiState.js";

/** Demolitions year by year, typed as a list; empty when they are spread evenly. A wrong list is said, not guessed at. */
export function cadenceControl(
  initial: readonly number[] | undefined
): Control<readonly number[] | undefined> {
  const field = listField(wholeField(plaiBounds.demolitions[0], plaiBounds.demolitions[1]), {
    most: plaiBounds.annees[1]
  });
  const problem = element("small", {class: "reglage-probleme", role: "status"});
  const box = element("input", {
    type: "text",
    placeholder: "0, 200, 700, 1000, 700, 400",
    autocomplete: "off"
  });
  let held = initial;

  function set(given: readonly number[] | undefined): void {
    held = given;
    box.value = (given ?? []).join(", ");
    problem.textContent = "";
  }
  box.addEventListener("input", () => {
    const text = box.value.replace(/[\s\u00a0\u202f]+/g, "").replaceAll(";", ",");
    const list = text === "" ? undefined : field.read(text);
    problem.textContent =
      text !== "" && list === undefined
        ? `Liste non comprise ; attendu : ${field.expected}. La précédente est gardée.`
        : "";
    if (text === "" || list !== undefined) held = list;
  });
  set(initial);
  const node = element(
    "div",
    {class: "reglage"},
    element(
      "label",
      {},
      element("span", {}, "Démolitions année par année (facultatif, remplace le total et la durée)"),
      box
    ),
    problem
  );
  return {node, get: () => held, set};
}
