import type {LinkFields} from "./readLink.js";
import {writeLink} from "./writeLink.js";

/** Puts a state in the address bar, without leaving a step in the history. */
export function keepLink<S extends object>(state: S, fields: LinkFields<S>): void {
  history.replaceState(history.state, "", `${location.pathname}${writeLink(state, fields)}${location.hash}`);
}
