import type {Cited} from "./citation.js";

import {typography} from "./typography.js";

interface Published {
  readonly scenario: {readonly scenario: {readonly title: string}; readonly digest: string};
  readonly date: string;
  readonly engine: {readonly version: string};
  readonly address: string;
}

/** What a citation of a publication says. */
export function citedOf({scenario, date, engine, address}: Published): Cited {
  return {
    title: typography(scenario.scenario.title),
    date,
    version: engine.version,
    digest: scenario.digest,
    address
  };
}
