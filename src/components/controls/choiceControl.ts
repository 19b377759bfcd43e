import {element} from "../element.js";
import type {Control} from "./control.js";

export interface Choice<W extends string> {
  readonly word: W;
  readonly label: string;
}

/** A list from which one word is chosen. */
export function choiceControl<W extends string>(
  choices: readonly Choice<W>[],
  {label, initial, note}: {readonly label: string; readonly initial: W; readonly note?: string}
): Control<W> {
  const select = element(
    "select",
    {},
    choices.map(({word, label: shown}) => element("option", {value: word}, shown))
  );
  const set = (word: W) => {
    select.value = word;
  };
  set(initial);
  const node = element(
    "div",
    {class: "reglage"},
    element("label", {}, element("span", {}, label), select),
    note === undefined ? undefined : element("small", {}, note)
  );
  return {node, get: () => choices[Math.max(0, select.selectedIndex)].word, set};
}
