import {element} from "../element.js";

/** What of a link was passed over, in sentences; undefined when there is nothing to say. */
export function linkProblems(sentences: readonly string[]): HTMLElement | undefined {
  if (sentences.length === 0) return undefined;
  return element(
    "div",
    {class: "avertissement", role: "status"},
    sentences.map((sentence) => element("p", {}, sentence))
  );
}
