import type {Estimate} from "../analysis/indicateurs/result.js";
import {colours} from "./colours.js";
import {svg} from "./svg.js";

const [width, height, middle] = [64, 11, 5.5];

/** Both bars of a figure, each on its own scale: thick and dark the chance of a year, thin the plausible worlds; a tick for the mean. */
export function twoBars({mean, q05, q95, worlds}: Estimate): SVGElement | undefined {
  if (worlds === undefined || !Number.isFinite(worlds.q05) || !Number.isFinite(worlds.q95)) return undefined;
  const ends = [worlds.q05, worlds.q95, mean, q05, q95].filter(Number.isFinite);
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const at = (amount: number) => 2 + ((amount - low) / (high - low || 1)) * (width - 4);
  const bar = (from: number, to: number, thick: number, colour: string) =>
    svg("line", {
      ...{x1: at(from), x2: at(to), y1: middle, y2: middle},
      ...{stroke: colour, "stroke-width": thick}
    });
  return svg(
    "svg",
    {
      ...{class: "deux-barres", role: "img", "aria-label": "hasard et ce que l’on ne sait pas :"},
      ...{width, height, viewBox: `0 0 ${width} ${height}`}
    },
    bar(worlds.q05, worlds.q95, 2, colours.outline),
    ...(Number.isFinite(q05) && Number.isFinite(q95) ? [bar(q05, q95, 6, colours.convention)] : []),
    svg("line", {x1: at(mean), x2: at(mean), y1: 0, y2: height, stroke: colours.ink, "stroke-width": 1.6})
  );
}
