import * as Plot from "@observablehq/plot";
import type {Proposal} from "../../analysis/revoyure/proposal.js";
import {formatNumber} from "../../words/numbers.js";
import {colours} from "../colours.js";

/** Chance of meeting the objectives with each candidate, with its interval, against the chance without any. */
export function proposalsChart(
  proposals: readonly Proposal[],
  {width = 640}: {width?: number} = {}
): Element {
  const without = proposals[0]?.chanceWithout ?? 0;
  const name = ({rank}: Proposal) => `${rank}.`;
  return Plot.plot({
    width,
    height: 44 + 26 * proposals.length,
    marginLeft: 40,
    marginRight: 16,
    marginTop: 8,
    marginBottom: 34,
    style: {fontSize: "12px", fontFamily: "inherit", overflow: "visible"},
    x: {
      domain: [0, 100],
      label: "chances sur 100 que tous les objectifs signés soient tenus la dernière année",
      labelAnchor: "center",
      labelArrow: "none",
      labelOffset: 32,
      grid: true,
      tickFormat: (x: number) => formatNumber(x)
    },
    y: {type: "band", domain: proposals.map(name), label: null, tickSize: 0},
    marks: [
      Plot.ruleX([100 * without], {stroke: colours.ink, strokeDasharray: "2,3", strokeWidth: 1.4}),
      Plot.ruleY(proposals, {
        y: name,
        x1: (d: Proposal) => 100 * d.low,
        x2: (d: Proposal) => 100 * d.high,
        stroke: colours.convention,
        strokeWidth: 5,
        strokeOpacity: 0.35
      }),
      Plot.dot(proposals, {y: name, x: (d: Proposal) => 100 * d.chance, fill: colours.convention, r: 5}),
      Plot.text(proposals, {
        y: name,
        x: (d: Proposal) => 100 * d.chance,
        text: (d: Proposal) => formatNumber(100 * d.chance),
        dy: -10,
        fontWeight: 600
      })
    ]
  });
}
