import * as Plot from "@observablehq/plot";
import {funnelLimits} from "../../analysis/statistics/funnelLimits.js";
import {formatNumber} from "../../words/numbers.js";
import {colours} from "../colours.js";

export interface FunnelUnit {
  readonly nom: string;
  readonly n: number;
  readonly share?: number;
  readonly alarm: boolean;
}

export interface FunnelOptions {
  readonly target: number;
  readonly direction: "atLeast" | "atMost";
  /** How far limits are carried from the target by overdispersion; 1 where there is none. */
  readonly widen: number;
  readonly unit: string;
  readonly width?: number;
  readonly height?: number;
}

/** Share of each unit against its size, within the limits that chance alone would keep 95 and 99.8 times in 100. */
export function funnelChart(
  units: readonly FunnelUnit[],
  {target, widen, unit, width = 330, height = 240}: FunnelOptions
): Element {
  const dots = units.filter(({share}) => share !== undefined);
  const largest = Math.max(20, ...dots.map(({n}) => n));
  const curves = ([0.95, 0.998] as const).flatMap((level) =>
    sizes(largest).flatMap((n) => {
      const {low, high} = funnelLimits({n, target}, level);
      const carried = (limit: number) => 100 * Math.min(1, Math.max(0, target + (limit - target) * widen));
      return [
        {n, level, side: "low", at: carried(low)},
        {n, level, side: "high", at: carried(high)}
      ];
    })
  );
  const named = dots
    .filter(({alarm}) => alarm)
    .sort((a, b) => b.n - a.n)
    .slice(0, 3);
  return Plot.plot({
    width,
    height,
    marginLeft: 34,
    marginRight: 12,
    marginBottom: 34,
    marginTop: 10,
    style: {fontSize: "11px", fontFamily: "inherit", overflow: "visible"},
    x: {
      type: "sqrt",
      domain: [0, largest * 1.04],
      label: unit,
      labelAnchor: "center",
      labelArrow: "none",
      ticks: [10, 50, 100, 200, 500, 1000, 2000, 5000].filter((n) => n > largest / 60 && n <= largest),
      tickFormat: (n: number) => formatNumber(n)
    },
    y: {domain: [0, 100], label: null, grid: true, ticks: 5, tickFormat: (y: number) => formatNumber(y)},
    marks: [
      Plot.ruleY([100 * target], {stroke: colours.ink, strokeDasharray: "2,3", strokeWidth: 1.4}),
      ...([0.95, 0.998] as const).map((level) =>
        Plot.lineY(
          curves.filter((point) => point.level === level),
          {
            x: "n",
            y: "at",
            z: "side",
            stroke: colours.reference,
            strokeWidth: 1.2,
            strokeDasharray: level === 0.95 ? undefined : "5,3"
          }
        )
      ),
      Plot.dot(dots, {
        x: "n",
        y: (d) => 100 * d.share,
        r: 3,
        fill: (d) => (d.alarm ? colours.fragile : colours.convention),
        fillOpacity: (d) => (d.alarm ? 1 : 0.55),
        symbol: (d) => (d.alarm ? "triangle" : "circle")
      }),
      Plot.text(named, {
        x: "n",
        y: (d) => 100 * d.share,
        text: "nom",
        dy: -9,
        textAnchor: "end",
        fill: colours.fragile,
        stroke: colours.paper,
        strokeWidth: 3
      })
    ]
  });
}

/** Sizes at which limits are computed: each one while small, then farther and farther apart. */
function sizes(largest: number): number[] {
  const kept: number[] = [];
  for (let n = 2; n < largest; n = Math.max(n + 1, Math.round(n * 1.12))) kept.push(n);
  return [...kept, largest];
}
