import {formatNumber} from "../words/numbers.js";
import {upperFirst} from "../words/upperFirst.js";
import {barsLegend} from "./barsLegend.js";
import {barColours, barsDomain, barsText, drawnBars} from "./barsScale.js";
import {colours} from "./colours.js";
import {figure} from "./figure.js";
import {type PricedScenario, type PriceRow, priceRows, priceTable} from "./priceTable.js";
import {smallMultiples} from "./smallMultiples.js";
import {svg} from "./svg.js";

const [width, height] = [340, 190];
const [left, right, top, bottom] = [52, 8, 10, 24];

/** First accesses gained or lost each year of effort, the two bars of each; undefined where draws are not shared. */
export function priceFigure(priced: PricedScenario): HTMLElement | undefined {
  const rows = priceRows(priced);
  const table = priceTable(priced);
  const years = priced.differences?.price?.years ?? [];
  if (table === undefined) return undefined;
  return figure(
    smallMultiples(
      rows.map((row) => ({
        title: upperFirst(row.label),
        drawing: chart(row, years),
        note: sumNote(row, years)
      }))
    ),
    {
      title: `Premiers accès gagnés ou perdus chaque année, de ${years[0]} à ${years.at(-1)}`,
      caption: [
        "Au-dessus de zéro, le scénario en donne plus que la référence.",
        barsLegend(priced.scenario.worlds)
      ],
      description: rows.map((row) => `${upperFirst(row.label)} : ${sumNote(row, years)}`).join(" "),
      origins: [priced.reference, priced.scenario],
      table
    }
  );
}

function sumNote({sum}: PriceRow, years: readonly number[]): string {
  return `${years[0]} à ${years.at(-1)}, en tout : ${barsText(sum, "count")}.`;
}

function chart({byYear}: PriceRow, years: readonly number[]): SVGElement {
  const [low, high] = barsDomain(byYear);
  const y = (amount: number) => top + ((high - amount) / (high - low)) * (height - top - bottom);
  const step = (width - left - right) / years.length;
  const x = (i: number) => left + (i + 0.5) * step;
  return svg(
    "svg",
    {...{width, height, viewBox: `0 0 ${width} ${height}`}, "font-size": 12, "font-family": "inherit"},
    ...ticks(low, high).flatMap((tick) => [
      svg("line", {
        ...{x1: left, x2: width - right, y1: y(tick), y2: y(tick)},
        stroke: tick === 0 ? barColours.rule : colours.grid,
        "stroke-width": 1
      }),
      svg(
        "text",
        {x: left - 6, y: y(tick), dy: "0.35em", "text-anchor": "end", fill: colours.rule},
        `${tick > 0 ? "+" : ""}${formatNumber(tick)}`
      )
    ]),
    ...byYear.flatMap((difference, i) => drawnBars(difference, {at: y, middle: x(i), upright: true})),
    ...years.map((year, i) =>
      svg("text", {x: x(i), y: height - 6, "text-anchor": "middle", fill: colours.rule}, String(year))
    )
  );
}

/** Four to seven round amounts, zero among them. */
function ticks(low: number, high: number): number[] {
  const rough = (high - low) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5, 10].find((times) => times * power >= rough) ?? 10);
  const first = Math.ceil(low / step);
  return Array.from({length: Math.floor(high / step) - first + 1}, (_, i) => (first + i) * step);
}
