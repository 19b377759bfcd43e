import * as Plot from "@observablehq/plot";
import type {Estimate} from "../analysis/indicateurs/result.js";
import {formatMean, isKnown, type Kind} from "../words/estimates.js";
import {formatNumber} from "../words/numbers.js";
import {colours} from "./colours.js";
import {spread} from "./spread.js";

export interface Series {
  readonly label: string;
  readonly colour: string;
  /** Dashes tell series apart without colour. */
  readonly dash?: string;
  readonly points: readonly {readonly year: number; readonly estimate: Estimate}[];
}

export interface SeriesOptions {
  readonly kind: Kind;
  readonly domain?: readonly [number, number];
  /** Where the vertical scale starts, when the whole domain is not given. */
  readonly from?: number;
  /** A bound or an objective, drawn across the years. */
  readonly bound?: {readonly at: number; readonly label: string};
  /** Figures observed before the simulation. */
  readonly observed?: {readonly year: number; readonly at: number};
  readonly width?: number;
  readonly height?: number;
}

/** Two lines of 12 px. */
const labelHeight = 29;

/** Lines over the years, each named at its end: a dark band for chance, a light one for what is not known as well. */
export function seriesChart(series: readonly Series[], options: SeriesOptions): Element {
  const {kind, width = 250, height = 215, bound, observed} = options;
  const factor = kind === "share" ? 100 : 1;
  const rows = series.flatMap((s) =>
    s.points
      .filter(({estimate}) => isKnown(estimate))
      .map(({year, estimate}) => ({
        series: s,
        year,
        mean: factor * estimate.mean,
        low: factor * estimate.q05,
        high: factor * estimate.q95,
        outerLow: factor * (estimate.worlds?.q05 ?? Number.NaN),
        outerHigh: factor * (estimate.worlds?.q95 ?? Number.NaN),
        text: formatMean(estimate, kind)
      }))
  );
  const outer = rows.filter((row) => Number.isFinite(row.outerLow) && Number.isFinite(row.outerHigh));
  const all = [
    ...rows.flatMap((row) => [row.low, row.high]),
    ...outer.flatMap((row) => [row.outerLow, row.outerHigh])
  ];
  const extra = [bound?.at, observed?.at].filter((at) => at !== undefined).map((at) => at * factor);
  const domain = options.domain?.map((at) => at * factor) ?? padded([...all, ...extra], options.from);
  const last = Math.max(...rows.map((row) => row.year));
  const first = Math.min(observed?.year ?? Number.POSITIVE_INFINITY, ...rows.map((row) => row.year));
  const lastMeans = rows.filter((row) => row.year === last).map((row) => row.mean);
  const ends = spread(
    rows.filter((row) => row.year === last),
    {at: (row) => row.mean, gap: (domain[1] - domain[0]) * (labelHeight / (height - 50))}
  );
  return Plot.plot({
    width,
    height,
    marginLeft: width > 300 ? 44 : 30,
    marginRight: 14 + 7.4 * Math.max(...series.map(({label}) => label.length)),
    marginTop: 22,
    marginBottom: 28,
    style: {fontSize: "12px", fontFamily: "inherit", overflow: "visible"},
    x: {
      domain: [first, last],
      ticks: tickYears(first, last, width > 300 ? 2 : 4),
      tickFormat: "d",
      label: null
    },
    y: {
      domain,
      label: null,
      grid: true,
      ticks: 5,
      tickFormat: (y: number) => formatNumber(y, decimals(domain))
    },
    marks: [
      bound === undefined
        ? []
        : [
            Plot.ruleY([bound.at * factor], {stroke: colours.rule, strokeDasharray: "2,3", strokeWidth: 1.5}),
            Plot.text([bound], {
              x: first,
              y: bound.at * factor,
              text: "label",
              textAnchor: "start",
              dy: -7,
              fill: colours.rule,
              stroke: colours.paper,
              strokeWidth: 4
            })
          ],
      Plot.areaY(outer, {
        x: "year",
        y1: "outerLow",
        y2: "outerHigh",
        z: (d) => d.series.label,
        fill: (d) => d.series.colour,
        fillOpacity: 0.12,
        clip: true
      }),
      Plot.areaY(rows, {
        x: "year",
        y1: "low",
        y2: "high",
        z: (d) => d.series.label,
        fill: (d) => d.series.colour,
        fillOpacity: 0.3
      }),
      series.map((s) =>
        Plot.lineY(
          rows.filter((row) => row.series === s),
          {x: "year", y: "mean", stroke: s.colour, strokeWidth: 2.2, strokeDasharray: s.dash}
        )
      ),
      Plot.text(ends, {
        x: last,
        y: "shifted",
        text: ({row}) => `${row.series.label}\n${row.text}`,
        fill: ({row}) => row.series.colour,
        textAnchor: "start",
        dx: 6,
        fontWeight: 600
      }),
      observed === undefined
        ? []
        : [
            Plot.dot([observed], {
              x: "year",
              y: observed.at * factor,
              symbol: "diamond",
              fill: colours.ink,
              r: 5
            }),
            Plot.text([observed], {
              x: "year",
              y: observed.at * factor,
              text: () => `observé\u00a0: ${formatNumber(observed.at * factor)}`,
              // On the side that the lines leave.
              dy: observed.at * factor < lastMeans.reduce((a, b) => a + b, 0) / lastMeans.length ? 14 : -13,
              dx: -5,
              textAnchor: "start",
              fill: colours.ink,
              stroke: colours.paper,
              strokeWidth: 4
            })
          ]
    ]
  });
}

function padded(amounts: readonly number[], from?: number): [number, number] {
  const low = Math.min(...amounts);
  const high = Math.max(...amounts);
  const margin = 0.12 * (high - low || Math.abs(high) || 1);
  return [from ?? (low >= 0 ? Math.max(0, low - margin) : low - margin), high + margin];
}

function tickYears(first: number, last: number, every: number): number[] {
  return Array.from({length: last - first + 1}, (_, i) => first + i).filter(
    (year) => (last - year) % every === 0
  );
}

function decimals([low, high]: readonly number[]): number {
  return high - low < 3 ? 1 : 0;
}
