import type {PeriodResult} from "../../analysis/indicateurs/result.js";
import {isKnown} from "../../words/estimates.js";
import {formatShare} from "../../words/numbers.js";
import {formatBars} from "../../words/worlds.js";
import {seriesOf} from "../balanceFigure.js";
import {bandsCaption} from "../bandsLegend.js";
import type {Drawn} from "../drawn.js";
import {figure} from "../figure.js";
import {indicatorTable} from "../indicatorTable.js";
import type {ReperesLoi} from "../reperes.js";
import {lastPeriod, periods} from "../scenarioDocument.js";
import {seriesChart} from "../seriesChart.js";
import {smallMultiples} from "../smallMultiples.js";
import {lawIndicators} from "./lawIndicators.js";

interface LawPanel {
  readonly title: string;
  readonly at: number;
  readonly domain: readonly [number, number];
  readonly pick: (period: PeriodResult) => PeriodResult["vacants"];
}

/** The two shares that the law sets a minimum to, over the years, beside the reference. */
export function lawFigure(
  drawn: readonly Drawn[],
  {premierQuartile, autresQuartiles}: ReperesLoi
): HTMLElement {
  const shown: readonly LawPanel[] = [
    {
      title: "Hors quartiers prioritaires : premier quartile et relogés",
      at: premierQuartile,
      domain: [0, 0.5],
      pick: ({loi}) => loi.horsQpv.premierQuartile
    },
    {
      title: "En quartiers prioritaires : trois autres quartiles",
      at: autresQuartiles,
      domain: [0.4, 0.9],
      pick: ({loi}) => loi.enQpv.autresQuartiles
    }
  ];
  const {document} = drawn[drawn.length - 1];
  const last = lastPeriod(document);
  // A territoire may have no quartier prioritaire: there is then nothing to draw.
  const known = shown.filter(({pick}) =>
    drawn.some((each) => periods(each.document).some((period) => isKnown(pick(period))))
  );
  const panels = known.map(({title, at, domain, pick}) => ({
    title,
    drawing: seriesChart(seriesOf(drawn, pick), {
      kind: "share",
      domain,
      width: 320,
      bound: {at, label: `loi : min. ${formatShare(at)}`}
    })
  }));
  return figure(smallMultiples(panels), {
    title: "Les mêmes baux, lus par la loi",
    origins: drawn.map(({document: each}) => each),
    caption: bandsCaption(
      "La ligne pointillée est le minimum de la loi ; il ne vaut que depuis la loi, et l’année de base n’est là que pour comparer.",
      drawn.map((each) => each.document)
    ),
    description: known
      .map(({title, pick}) => `${title} en ${last.year} : ${formatBars(pick(last), "share")}.`)
      .join(" "),
    table: indicatorTable(document, {
      caption: "Baux signés, comme la loi les compte",
      indicators: lawIndicators
    })
  });
}
