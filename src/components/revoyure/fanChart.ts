import * as Plot from "@observablehq/plot";
import {formatNumber} from "../../words/numbers.js";
import {colours} from "../colours.js";

export interface FanStep {
  readonly halfYear: string;
  /** Quantiles 5, 25, 50, 75, 95 %. */
  readonly fan: readonly number[];
  /** Drawn beside the first, hatched in another colour. */
  readonly other?: readonly number[];
  /** Chance and what is not known, framed: about the first, and about the other. */
  readonly outer?: Bar | undefined;
  readonly otherOuter?: Bar | undefined;
  readonly observed?: {readonly value: number; readonly low?: number; readonly high?: number};
}

interface Bar {
  readonly q05: number;
  readonly q95: number;
}

export interface FanOptions {
  readonly kind: "share" | "count";
  readonly objective?: number;
  readonly width?: number;
  readonly height?: number;
}

/** One half-year, one box: nine chances in ten, one in two, the middle; beside it what was observed. No line joins them. */
export function fanChart(
  steps: readonly FanStep[],
  {kind, objective, width = 230, height = 170}: FanOptions
): Element {
  const factor = kind === "share" ? 100 : 1;
  const shown = steps.filter(({fan, other, observed}) => fan.length > 0 || other !== undefined || observed);
  const boxes = shown.flatMap(({halfYear, fan, other}) => [
    ...box(halfYear, fan, "frozen"),
    ...(other === undefined ? [] : box(halfYear, other, "renewed"))
  ]);
  const frames = shown.flatMap(({halfYear, outer, otherOuter}) => [
    ...frame(halfYear, outer, "frozen"),
    ...frame(halfYear, otherOuter, "renewed")
  ]);
  const two = shown.some(({other}) => other !== undefined);
  const dots = shown.flatMap(({halfYear, observed}) =>
    observed === undefined
      ? []
      : [{halfYear, at: observed.value * factor, low: observed.low, high: observed.high}]
  );
  const ends = [
    ...[...boxes, ...frames].flatMap(({low, high}) => [low, high]),
    ...dots.flatMap(({at, low = at / factor, high = at / factor}) => [at, low * factor, high * factor]),
    ...(objective === undefined ? [] : [objective * factor])
  ];
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const margin = 0.08 * (high - low || high || 1);
  const domain: [number, number] = [Math.max(0, low - margin), high + margin];
  const every = Math.ceil(shown.length / 5);
  // The longest tick, "12 000", needs its room.
  return Plot.plot({
    width,
    height,
    marginLeft: kind === "share" ? 30 : 44,
    marginRight: 4,
    marginTop: 10,
    marginBottom: 24,
    style: {fontSize: "11px", fontFamily: "inherit", overflow: "visible"},
    x: {
      type: "band",
      domain: shown.map(({halfYear}) => halfYear),
      padding: 0.25,
      label: null,
      ticks: shown.filter((_, i) => (shown.length - 1 - i) % every === 0).map(({halfYear}) => halfYear),
      tickFormat: (text: string) => text.slice(2).replace("-", " "),
      tickSize: 0
    },
    y: {
      domain,
      label: null,
      grid: true,
      ticks: 4,
      tickFormat: (y: number) => formatNumber(y, domain[1] - domain[0] < 4 ? 1 : 0)
    },
    marks: [
      ...(["frozen", "renewed"] as const).flatMap((which) => {
        const own = boxes.filter((each) => each.which === which);
        const fill = which === "frozen" ? colours.reference : colours.convention;
        const half = which === "frozen" ? {insetRight: "50%"} : {insetLeft: "50%"};
        const inset = two ? insets(half, width, shown.length) : {};
        const around = frames.filter((each) => each.which === which);
        return [
          Plot.barY(around, {
            ...{x: "halfYear", y1: "low", y2: "high", fill: "none", stroke: fill, strokeOpacity: 0.8},
            ...inset
          }),
          Plot.barY(own, {x: "halfYear", y1: "low", y2: "high", fill, fillOpacity: 0.22, ...inset}),
          Plot.barY(own, {x: "halfYear", y1: "q25", y2: "q75", fill, fillOpacity: 0.45, ...inset}),
          Plot.tickY(own, {x: "halfYear", y: "median", stroke: fill, strokeWidth: 2, ...inset})
        ];
      }),
      ...(objective === undefined
        ? []
        : [
            Plot.ruleY([objective * factor], {stroke: colours.ink, strokeDasharray: "2,3", strokeWidth: 1.4})
          ]),
      Plot.ruleX(
        dots.filter(({low: from}) => from !== undefined),
        {
          x: "halfYear",
          y1: (d) => d.low * factor,
          y2: (d) => d.high * factor,
          stroke: colours.fragile,
          strokeWidth: 1.6
        }
      ),
      Plot.dot(dots, {
        x: "halfYear",
        y: "at",
        symbol: "diamond",
        fill: colours.fragile,
        stroke: colours.paper,
        r: 5
      })
    ]
  });

  function frame(halfYear: string, bar: Bar | undefined, which: "frozen" | "renewed") {
    return bar === undefined ? [] : [{halfYear, which, low: bar.q05 * factor, high: bar.q95 * factor}];
  }

  function box(halfYear: string, fan: readonly number[], which: "frozen" | "renewed") {
    if (fan.length === 0) return [];
    const [from, q25, median, q75, to] = fan.map((level) => level * factor);
    return [{halfYear, which, low: from, q25, median, q75, high: to}];
  }
}

/** Half of a band on one side, in pixels: Plot's insets take no percentage. */
function insets(half: {insetRight?: string; insetLeft?: string}, width: number, count: number) {
  const band = ((width - 40) / Math.max(1, count)) * 0.7;
  return half.insetRight === undefined ? {insetLeft: band / 2} : {insetRight: band / 2};
}
