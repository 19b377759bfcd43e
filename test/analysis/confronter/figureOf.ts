import type {ObservedFigure} from "../../../src/analysis/confronter/observedFigure.js";

/** A figure of a test: attributions of one year, unless said. */
export function figureOf(own: Partial<ObservedFigure> = {}): ObservedFigure {
  return {
    ...{id: "attributions-2019", notion: "Attributions", measure: "niveau", firstYear: 2019, lastYear: 2019},
    ...{perimeter: "la ville", observed: {low: 100, high: 100}, unit: "attributions", connuLe: "2020-06-30"},
    ...{source: "bilan", trust: "A", output: "attributions", use: "score"},
    ...own
  };
}
