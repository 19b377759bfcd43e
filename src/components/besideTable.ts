import type {PeriodResult} from "../analysis/indicateurs/result.js";
import {barsCaption} from "../words/worlds.js";
import {dataTable} from "./dataTable.js";
import type {Drawn} from "./drawn.js";
import {estimate} from "./estimate.js";
import type {Indicator} from "./indicators.js";
import {lastPeriod} from "./scenarioDocument.js";

/** Indicators down; across, the base year, then the last year of each scenario drawn. */
export function besideTable(
  drawn: readonly Drawn[],
  {caption, indicators}: {readonly caption: string; readonly indicators: readonly Indicator[]}
): HTMLElement {
  const {base, worlds} = drawn[drawn.length - 1].document;
  const column = (title: string, period: PeriodResult) => ({
    title,
    number: true,
    cell: ({pick, kind}: Indicator) => estimate(pick(period), kind)
  });
  return dataTable(indicators, {
    caption: `${caption} ; ${barsCaption(worlds)}`,
    columns: [
      {title: "Dans l’année", cell: ({label}) => label},
      column(`${base.year} (base)`, base),
      ...drawn.map(({label, document}) => {
        const period = lastPeriod(document);
        return column(`${period.year}, ${label}`, period);
      })
    ]
  });
}
