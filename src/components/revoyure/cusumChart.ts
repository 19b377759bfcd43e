import * as Plot from "@observablehq/plot";
import type {MonitoringChart} from "../../analysis/revoyure/practice/monitoring.js";
import {formatNumber} from "../../words/numbers.js";
import {colours} from "../colours.js";

/** Cumulated evidence that a practice has moved, half-year by half-year, against the level of alarm. */
export function cusumChart(
  charts: readonly MonitoringChart[],
  {alarmLevel, width = 230, height = 140}: {alarmLevel: number; width?: number; height?: number}
): Element {
  const rows = charts.flatMap(({direction, points}) =>
    points.map(({halfYear, cusum, alarm}) => ({direction, halfYear, cusum, alarm}))
  );
  const high = Math.max(alarmLevel * 1.3, ...rows.map(({cusum}) => cusum * 1.05));
  const halfYears = [...new Set(rows.map(({halfYear}) => halfYear))].sort();
  const every = Math.ceil(halfYears.length / 5);
  return Plot.plot({
    width,
    height,
    marginLeft: 30,
    marginRight: 8,
    marginTop: 8,
    marginBottom: 24,
    style: {fontSize: "11px", fontFamily: "inherit", overflow: "visible"},
    x: {
      type: "point",
      domain: halfYears,
      label: null,
      tickSize: 0,
      ticks: halfYears.filter((_, i) => i % every === 0),
      tickFormat: (text: string) => text.slice(2).replace("-", " ")
    },
    y: {domain: [0, high], label: null, ticks: 4, grid: true, tickFormat: (y: number) => formatNumber(y)},
    marks: [
      Plot.ruleY([alarmLevel], {stroke: colours.fragile, strokeDasharray: "5,3", strokeWidth: 1.4}),
      ...(["vers", "contre"] as const).flatMap((direction) => {
        const own = rows.filter((row) => row.direction === direction);
        const stroke = direction === "vers" ? colours.convention : colours.practice;
        return [
          Plot.lineY(own, {
            x: "halfYear",
            y: "cusum",
            stroke,
            strokeDasharray: direction === "vers" ? undefined : "5,3"
          }),
          Plot.dot(own, {
            x: "halfYear",
            y: "cusum",
            fill: stroke,
            r: 3.5,
            symbol: (d: {alarm: boolean}) => (d.alarm ? "triangle" : "circle")
          })
        ];
      })
    ]
  });
}
