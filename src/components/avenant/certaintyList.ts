import type {AvenantDocument} from "../../analysis/avenant/avenantDocument.js";
import type {Effect} from "../../analysis/comparer/effect.js";
import {formatEffect} from "../../words/formatEffect.js";
import {isTold} from "../../words/labels.js";
import {lowerFirst} from "../../words/lowerFirst.js";
import {signNote} from "../../words/signShare.js";
import {element} from "../element.js";

/** What is sure of an avenant, what is not known, and what does not move, outcome by outcome. */
export function certaintyList({effects: {outcomes}}: AvenantDocument): HTMLElement {
  const still = outcomes.filter(({verdict}) => verdict === "identique" || verdict === "negligeable");
  const told = outcomes.filter(isTold);
  const open = outcomes.filter((effect) => !told.includes(effect) && !still.includes(effect));
  const item = (head: string, effects: readonly Effect[], text: (effect: Effect) => string, none: string) =>
    element(
      "li",
      {},
      element("b", {}, head),
      ` : ${effects.length === 0 ? none : effects.map((effect) => `${lowerFirst(effect.label)}${text(effect)}`).join(" ; ")}.`
    );
  return element(
    "ul",
    {},
    item("Ce que l’on sait, et qui compte", told, known, "rien, sur les résultats d’ensemble"),
    item("Ce que l’on ne sait pas", open, () => "", "rien"),
    item("Ce qui ne bouge pas, ou trop peu pour compter", still, () => "", "rien")
  );
}

function known(effect: Effect): string {
  const {sign} = effect.difference;
  return ` ${formatEffect(effect)}${sign === undefined ? "" : ` (${signNote(sign)})`}`;
}
