import type {Shown} from "./evaluateCells.js";
import type {ShownMarkup} from "./placeShown.js";

/** What nothing answers to before the script has run. */
const interactive = "input, select, textarea, button";
/** The part of the page that goes with it. */
const controls = ".reglages, .boutons, fieldset, form, label";

/** What cells show as HTML; controls hold their values but are inert, the script makes them live. */
export function shownMarkup(shown: Shown, document: Document): ShownMarkup {
  return new Map(Array.from(shown, ([id, values]) => [id, markupOf(values, document)]));
}

function markupOf(values: readonly unknown[], document: Document): string {
  const frame = document.createElement("div");
  for (const value of values.flatMap(unfolded)) frame.append(isNode(value) ? value : String(value));
  for (const found of frame.querySelectorAll(interactive))
    (found.closest(controls) ?? found).setAttribute("inert", "");
  for (const input of frame.querySelectorAll("input")) input.setAttribute("value", input.value);
  for (const {selectedOptions} of frame.querySelectorAll("select"))
    for (const option of selectedOptions) option.setAttribute("selected", "");
  for (const stop of frame.querySelectorAll("svg [tabindex]")) stop.removeAttribute("tabindex");
  return frame.innerHTML;
}

/** As Framework shows a value: each item of a list, one after the other. */
function unfolded(value: unknown): readonly unknown[] {
  const isList = typeof value === "object" && value !== null && !isNode(value) && Symbol.iterator in value;
  return isList ? [...(value as Iterable<unknown>)] : [value];
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "nodeType" in value;
}
