import {barsCaption} from "../words/worlds.js";
import {dataTable} from "./dataTable.js";
import {element} from "./element.js";
import {estimate} from "./estimate.js";
import type {Indicator} from "./indicators.js";
import {periods, type ScenarioDocument} from "./scenarioDocument.js";

/** Indicators down, years across, every figure with its interval. */
export function indicatorTable(
  document: ScenarioDocument,
  {caption, indicators}: {readonly caption: string; readonly indicators: readonly Indicator[]}
): HTMLElement {
  return dataTable(indicators, {
    caption: `${caption} ; ${barsCaption(document.worlds)}`,
    columns: [
      {title: "Indicateur", cell: ({label}) => label},
      ...periods(document).map((period, i) => ({
        title:
          i === 0 ? element("span", {}, `${period.year}`, element("br", {}), "(base)") : String(period.year),
        number: true,
        cell: ({pick, kind}: Indicator) => estimate(pick(period), kind)
      }))
    ]
  });
}
