import type {Confrontation} from "../../analysis/confronter/confrontation.js";
import {frenchDate} from "../../words/frenchDate.js";
import {upperFirst} from "../../words/upperFirst.js";
import {element} from "../element.js";

/** What the projection takes from a later publication, for want of an earlier state, by name. */
export function undatedList({undated, knownOn}: Confrontation): HTMLElement {
  if (undated.length === 0)
    return element("p", {}, `Rien : tout ce que prend la projection était publié le ${frenchDate(knownOn)}.`);
  return element(
    "ul",
    {},
    undated.map(({what, connuLe, why}) =>
      element("li", {}, `${upperFirst(what)} : connu le ${frenchDate(connuLe)} ; ${why}.`)
    )
  );
}
