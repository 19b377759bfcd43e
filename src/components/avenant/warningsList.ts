import type {AvenantDocument} from "../../analysis/avenant/avenantDocument.js";
import {element} from "../element.js";
import {replacedNote} from "../replacedNote.js";

/** What has to be known before reading the figures: files of the user, warnings of the command. */
export function warningsList({warnings, replaced}: AvenantDocument): HTMLElement | undefined {
  const note = replacedNote(replaced);
  if (warnings.length === 0) return note;
  const list = element(
    "ul",
    {class: "avertissements"},
    warnings.map((warning) => element("li", {}, element("b", {}, "Attention : "), warning))
  );
  return note === undefined ? list : element("div", {}, note, list);
}
