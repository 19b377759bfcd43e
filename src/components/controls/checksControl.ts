import {element} from "../element.js";
import type {Choice} from "./choiceControl.js";
import type {Control} from "./control.js";

export interface ChecksControl<W extends string> extends Control<readonly W[]> {
  /** Takes one choice out of those that may be checked, and gives the one taken out before back. */
  without(word: W): void;
}

/** Boxes of which some are checked, at most so many: the others then wait. */
export function checksControl<W extends string>(
  choices: readonly Choice<W>[],
  {label, initial, most}: {readonly label: string; readonly initial: readonly W[]; readonly most: number}
): ChecksControl<W> {
  const boxes = choices.map(({word}) => element("input", {type: "checkbox", value: word}));
  let left: W | undefined;
  const get = () => choices.filter((_, i) => boxes[i].checked).map(({word}) => word);
  const hold = () => {
    const full = get().length >= most;
    for (const box of boxes) box.disabled = box.value === left || (full && !box.checked);
  };
  const set = (words: readonly W[]) => {
    for (const [i, {word}] of choices.entries()) boxes[i].checked = words.includes(word);
    hold();
  };
  const without = (word: W) => {
    left = word;
    set(get().filter((checked) => checked !== word));
  };
  set(initial);
  const node = element(
    "fieldset",
    {class: "reglage cases"},
    element("legend", {}, label),
    choices.map(({label: shown}, i) => element("label", {}, boxes[i], " ", element("span", {}, shown)))
  );
  node.addEventListener("change", hold);
  return {node, get, set, without};
}
