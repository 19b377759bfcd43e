import {type Child, element} from "../element.js";

/** A part of a report under its heading. */
export function reportPart(id: string, title: string, ...children: readonly Child[]): HTMLElement {
  return element("section", {id}, element("h2", {}, title), ...children);
}
