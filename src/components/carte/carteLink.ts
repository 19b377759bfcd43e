import {keepLink} from "../link/keepLink.js";
import {type ReadLink, readLink} from "../link/readLink.js";
import type {CarteDocument} from "./carteDocument.js";
import {carteMeasures} from "./carteMeasures.js";
import {type CarteState, carteDefaults, carteFields} from "./carteState.js";

/** What the address says of the map, and how it is kept there. */
export function carteLink(
  document: CarteDocument,
  query: string
): ReadLink<CarteState> & {readonly keep: (state: CarteState) => void} {
  const measures = carteMeasures(document.scenarios.map(({brackets}) => brackets));
  const fields = carteFields(document, measures);
  return {
    ...readLink(query, {fields, defaults: carteDefaults(document, measures)}),
    keep: (state) => keepLink(state, fields)
  };
}
