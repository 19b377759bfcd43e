import * as Plot from "@observablehq/plot";
import type {EffectVerdict} from "../../analysis/comparer/effect.js";
import {formatSigned} from "../../words/estimates.js";
import {isTold} from "../../words/labels.js";
import {formatNumber} from "../../words/numbers.js";
import {colours} from "../colours.js";
import type {SignedEffect} from "./clausesOfPage.js";

/** What stands at the end of a bar that says nothing by itself. */
const untold: {readonly [verdict in EffectVerdict]?: string} = {
  identique: "0",
  hasard: "indistinct",
  negligeable: "faible"
};

/** Bars on both sides of zero, one a bracket, on a scale shared by the panels. */
export function gainsChart(
  effects: readonly SignedEffect[],
  {extent, bracketOf}: {readonly extent: number; readonly bracketOf: (effect: SignedEffect) => string}
): Element {
  const rows = effects.map((effect) => {
    const error = Number.isFinite(effect.se) ? 2 * effect.se : 0;
    return {
      bracket: bracketOf(effect),
      mean: effect.mean,
      low: effect.mean - error,
      high: effect.mean + error,
      told: isTold(effect),
      colour: effect.mean >= 0 ? colours.convention : colours.fragile,
      text: isTold(effect) ? formatSigned(effect) : (untold[effect.verdict] ?? "on ne sait pas")
    };
  });
  return Plot.plot({
    width: 330,
    height: 190,
    marginLeft: 98,
    marginRight: 12,
    marginTop: 6,
    marginBottom: 30,
    style: {fontSize: "12.5px", fontFamily: "inherit", overflow: "visible"},
    // Room for the figure at the end of the longest bar.
    x: {
      domain: [-2 * extent, 2 * extent],
      label: null,
      ticks: 3,
      grid: true,
      tickFormat: (x: number) => `${x > 0 ? "+" : ""}${formatNumber(x)}`
    },
    y: {domain: rows.map(({bracket}) => bracket), label: null, padding: 0.3, tickSize: 0},
    marks: [
      Plot.barX(rows, {
        y: "bracket",
        x: "mean",
        fill: ({told, colour}) => (told ? colour : colours.paper),
        stroke: "colour",
        strokeWidth: 1.4
      }),
      Plot.ruleY(rows, {y: "bracket", x1: "low", x2: "high", stroke: colours.ink, strokeWidth: 1.2}),
      Plot.ruleX([0], {stroke: colours.rule}),
      Plot.text(rows, {
        y: "bracket",
        x: ({mean, low, high}) => (mean >= 0 ? high : low),
        text: "text",
        textAnchor: "start",
        dx: 5,
        fill: colours.ink,
        fontWeight: 600,
        filter: ({mean}) => mean >= 0
      }),
      Plot.text(rows, {
        y: "bracket",
        x: "low",
        text: "text",
        textAnchor: "end",
        dx: -5,
        fill: colours.ink,
        fontWeight: 600,
        filter: ({mean}) => mean < 0
      })
    ]
  });
}
