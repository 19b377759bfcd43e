import {element} from "./element.js";

/** A link to the page of a scenario, from a page at the root of the site. */
export function scenarioLink(id: string, text: string): HTMLElement {
  return element("a", {href: `./scenarios/${id}.html`}, text);
}
