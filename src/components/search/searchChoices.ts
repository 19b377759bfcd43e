import {plainText} from "../../words/plainText.js";
import type {Choice} from "../controls/choiceControl.js";

/** Choices that hold every word that was typed, accents and case apart; those that begin like it first. None for an empty text. */
export function searchChoices<W extends string>(
  choices: readonly Choice<W>[],
  typed: string
): readonly Choice<W>[] {
  const asked = plainText(typed);
  if (asked === "") return [];
  const words = asked.split(" ");
  const found = choices
    .map((choice) => ({choice, text: plainText(choice.label)}))
    .filter(({text}) => words.every((word) => text.includes(word)));
  const first = found.filter(({text}) => text.startsWith(asked));
  const others = found.filter(({text}) => !text.startsWith(asked));
  return [...first, ...others].map(({choice}) => choice);
}
