import * as Plot from "@observablehq/plot";
import {formatNumber} from "../../words/numbers.js";
import {colours} from "../colours.js";
import {spread} from "../spread.js";

export interface RuleLine {
  readonly label: string;
  readonly colour: string;
  readonly dash?: string;
  /** One a year, the first year being year 1. */
  readonly amounts: readonly number[];
}

export interface RuleChartOptions {
  readonly band?: readonly [number, number];
  readonly text: (amount: number) => string;
  /** Least extent of the vertical scale. */
  readonly from: number;
  readonly to: number;
}

const [width, height, labelHeight] = [340, 230, 30];

/** A line a rule over the years of a horizon, each named at its end with its last figure. */
export function ruleChart(lines: readonly RuleLine[], {band, text, from, to}: RuleChartOptions): Element {
  const rows = lines.flatMap((line) => line.amounts.map((amount, i) => ({line, year: i + 1, amount})));
  const amounts = rows.map((row) => row.amount);
  const low = Math.min(from, ...amounts);
  const high = Math.max(to, ...amounts);
  const margin = 0.06 * (high - low);
  const domain = [low - margin, high + margin];
  const last = Math.max(...rows.map((row) => row.year));
  const ends = spread(
    rows.filter((row) => row.year === last),
    {at: (row) => row.amount, gap: (domain[1] - domain[0]) * (labelHeight / (height - 50))}
  );
  return Plot.plot({
    width,
    height,
    marginLeft: 44,
    marginRight: 92,
    marginTop: 12,
    marginBottom: 40,
    style: {fontSize: "12px", fontFamily: "inherit", overflow: "visible"},
    x: {
      domain: last > 1 ? [1, last] : [0.5, 1.5],
      ticks: rows.map((row) => row.year),
      tickFormat: "d",
      label: "année",
      labelArrow: "none"
    },
    y: {
      domain,
      label: null,
      grid: true,
      ticks: 5,
      tickFormat: (y: number) => formatNumber(y, high - low < 3 ? 1 : 0)
    },
    marks: [
      band === undefined
        ? []
        : Plot.rect([band], {
            x1: last > 1 ? 1 : 0.5,
            x2: last > 1 ? last : 1.5,
            y1: "0",
            y2: "1",
            fill: colours.band
          }),
      low < 0 || band === undefined ? Plot.ruleY([0], {stroke: colours.rule}) : [],
      lines.map((line) => {
        const own = rows.filter((row) => row.line === line);
        return [
          Plot.lineY(own, {
            x: "year",
            y: "amount",
            stroke: line.colour,
            strokeWidth: 2.4,
            strokeDasharray: line.dash
          }),
          Plot.dot(own, {
            x: "year",
            y: "amount",
            fill: line.colour,
            r: 3.2,
            symbol: line.dash === undefined ? "circle" : "square"
          })
        ];
      }),
      Plot.text(ends, {
        x: last,
        y: "shifted",
        text: ({row}) => `${row.line.label}\u00a0: ${text(row.amount)}`,
        fill: ({row}) => row.line.colour,
        textAnchor: "start",
        dx: 8,
        fontWeight: 600,
        lineWidth: 8
      })
    ]
  });
}
