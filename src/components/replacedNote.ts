import type {ReplacedData} from "../analysis/indicateurs/replacedData.js";
import {replacedSentences} from "../words/replacedSentences.js";
import {element} from "./element.js";

/** Tells that files of the user took the place of the project's figures; undefined where none did. */
export function replacedNote(replaced: readonly ReplacedData[] | undefined): HTMLElement | undefined {
  const sentences = replacedSentences(replaced);
  if (sentences.length === 0) return undefined;
  return element(
    "aside",
    {class: "replaced", "aria-label": "Données remplacées"},
    element("p", {}, "Ces chiffres reposent sur vos fichiers, qui remplacent les données du projet :"),
    element(
      "ul",
      {},
      sentences.map((sentence) => element("li", {}, sentence))
    )
  );
}
