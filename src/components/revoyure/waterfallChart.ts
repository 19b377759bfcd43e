import * as Plot from "@observablehq/plot";
import {formatNumber} from "../../words/numbers.js";
import {colours} from "../colours.js";

export interface WaterfallStep {
  readonly label: string;
  readonly change: number;
}

/** From one figure to another, one bar a cause: what raised it, what lowered it. */
export function waterfallChart(
  {before, after, steps}: {before: number; after: number; steps: readonly WaterfallStep[]},
  {decimals, names = ["gelée", "reprise"]}: {decimals: number; names?: readonly [string, string]}
): Element {
  const [width, height] = [330, 170];
  let at = before;
  const bars = steps.map(({label, change}) => {
    const from = at;
    at += change;
    return {label, from, to: at, change};
  });
  const rows = [
    {label: names[0], from: before, to: before, change: undefined},
    ...bars,
    {label: names[1], from: after, to: after, change: undefined}
  ];
  const ends = rows.flatMap(({from, to}) => [from, to]);
  const spread = Math.max(...ends) - Math.min(...ends) || Math.abs(after) * 0.1 || 1;
  const domain = [Math.min(...ends) - 0.25 * spread, Math.max(...ends) + 0.35 * spread];
  const signed = (change: number) => {
    const text = formatNumber(change, decimals);
    return change > 0 && !/^0(,0+)?$/.test(text) ? `+${text}` : text;
  };
  return Plot.plot({
    width,
    height,
    marginLeft: 36,
    marginRight: 6,
    marginTop: 8,
    marginBottom: 38,
    style: {fontSize: "11px", fontFamily: "inherit", overflow: "visible"},
    x: {type: "band", domain: rows.map(({label}) => label), axis: null, padding: 0.2},
    y: {domain, label: null, grid: true, ticks: 4, tickFormat: (y: number) => formatNumber(y, decimals)},
    marks: [
      Plot.axisX({tickSize: 0, lineWidth: 5, fontSize: 9, label: null}),
      Plot.barY(
        rows.filter(({change}) => change !== undefined),
        {
          x: "label",
          y1: "from",
          y2: "to",
          fill: (d: {change: number}) => (d.change > 0 ? colours.practice : colours.convention),
          fillOpacity: 0.75
        }
      ),
      Plot.tickY(rows, {x: "label", y: "to", stroke: colours.ink, strokeWidth: 2}),
      Plot.text(rows, {
        x: "label",
        y: (d: {from: number; to: number}) => Math.max(d.from, d.to),
        text: (d: {change?: number; to: number}) =>
          d.change === undefined ? formatNumber(d.to, decimals) : signed(d.change),
        dy: -8,
        fontWeight: 600
      })
    ]
  });
}
