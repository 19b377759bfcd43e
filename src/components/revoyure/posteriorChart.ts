import * as Plot from "@observablehq/plot";
import type {LearntQuantity} from "../../analysis/revoyure/learning/learntEffort.js";
import {formatNumber} from "../../words/numbers.js";
import {colours} from "../colours.js";

export interface ReadPosterior {
  readonly label: string;
  readonly quantity: LearntQuantity;
  readonly colour: string;
  readonly dash?: string;
}

/** What was thought before (grey) and what is thought after the bilan, one line a reading, as densities over the grid. */
export function posteriorChart(
  readings: readonly ReadPosterior[],
  {truth, width = 230, height = 130}: {truth?: number; width?: number; height?: number}
): Element {
  const [{quantity: first}] = readings;
  const share = first.grid.every((at) => at <= 1);
  const factor = share ? 100 : 1;
  const rows = (grid: readonly number[], mass: readonly number[]) =>
    grid.map((at, i) => ({at: at * factor, density: mass[i] / cell(grid, i)}));
  return Plot.plot({
    width,
    height,
    marginLeft: 8,
    marginRight: 10,
    marginTop: 6,
    marginBottom: 24,
    style: {fontSize: "11px", fontFamily: "inherit", overflow: "visible"},
    x: {label: null, ticks: 5, tickFormat: (x: number) => formatNumber(x, share ? 0 : 2)},
    y: {axis: null},
    marks: [
      Plot.areaY(rows(first.grid, first.prior), {
        x: "at",
        y: "density",
        fill: colours.reference,
        fillOpacity: 0.2
      }),
      ...readings.flatMap(({quantity, colour, dash}) => [
        Plot.lineY(rows(quantity.grid, quantity.posterior), {
          x: "at",
          y: "density",
          stroke: colour,
          strokeWidth: 2,
          strokeDasharray: dash
        }),
        Plot.ruleY([0], {
          x1: quantity.interval90.low * factor,
          x2: quantity.interval90.high * factor,
          stroke: colour,
          strokeWidth: 4,
          strokeOpacity: 0.6
        })
      ]),
      Plot.ruleY([0], {stroke: colours.unknown}),
      ...(truth === undefined
        ? []
        : [Plot.ruleX([truth * factor], {stroke: colours.ink, strokeDasharray: "2,3", strokeWidth: 1.4})])
    ]
  });
}

/** Width of the grid around a value: masses become densities where the grid is uneven. */
function cell(grid: readonly number[], i: number): number {
  const before = grid[Math.max(0, i - 1)];
  const after = grid[Math.min(grid.length - 1, i + 1)];
  return (after - before) / (i === 0 || i === grid.length - 1 ? 1 : 2) || 1;
}
