import {element} from "./element.js";

/** A link to the sheet of a commune or of a bailleur in a scenario, from a page at the root of the site. */
export function ficheLink(
  unit: string,
  {scenario, text}: {readonly scenario: string; readonly text: string}
): HTMLElement {
  const query = new URLSearchParams({fiche: unit, scenario});
  return element("a", {href: `./fiches.html?${query}`}, text);
}
