import type {Cited} from "./citation.js";
import {typography} from "./typography.js";

interface Published extends Omit<Cited, "version"> {
  readonly engine: {readonly version: string};
}

/** What a citation of a publication says. */
export function citedOf({title, date, engine, digest, address}: Published): Cited {
  return {title: typography(title), date, version: engine.version, digest, address};
}
