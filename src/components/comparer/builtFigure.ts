import type {Estimate} from "../../analysis/indicateurs/result.js";
import type {Difference} from "../../words/difference.js";
import {formatMean, type Kind} from "../../words/estimates.js";
import {barsLegend} from "../barsLegend.js";
import {barColours, barsDomain, barsText, drawnBars} from "../barsScale.js";
import {element} from "../element.js";
import {figure} from "../figure.js";
import {svg} from "../svg.js";
import type {BuiltComparison, BuiltRow} from "./builtComparison.js";
import {builtTable} from "./builtTable.js";

const [height, middle] = [26, 13];

/** The differences of a comparison on one scale, each named above its two bars. */
export function builtFigure(built: BuiltComparison): HTMLElement {
  const {name, when, reference, rows, differenceKind} = built;
  const domain = barsDomain(
    rows.map(({difference}) => difference),
    0.03
  );
  const title = `${name}, ${when} : différence avec « ${reference.scenario.title} »`;
  return figure(
    element(
      "div",
      {class: "comparer-barres"},
      rows.map((row) => chartRow(row, {kind: differenceKind, domain})),
      axis(domain, differenceKind)
    ),
    {
      title,
      caption: barsLegend(...rows.map(({worlds}) => ({n: worlds}))),
      description: rows
        .map(({scenario, difference}) => `${scenario.title} : ${barsText(difference, differenceKind)}.`)
        .join(" "),
      origins: [reference.scenario, ...rows.map(({scenario}) => scenario)],
      table: builtTable(built)
    }
  );
}

type Domain = readonly [low: number, high: number];

function chartRow(
  {scenario, difference}: BuiltRow,
  {kind, domain}: {readonly kind: Kind; readonly domain: Domain}
): HTMLElement {
  return element(
    "div",
    {},
    element("p", {}, element("b", {}, scenario.title), " ", element("small", {}, barsText(difference, kind))),
    bars(difference, domain)
  );
}

function bars(difference: Difference, domain: Domain): SVGElement {
  const at = place(domain);
  return svg(
    "svg",
    {width: "100%", height},
    svg("line", {
      ...{x1: at(0), x2: at(0), y1: 0, y2: height},
      ...{stroke: barColours.rule, "stroke-dasharray": "2 3"}
    }),
    ...drawnBars(difference, {at, middle})
  );
}

/** The two ends of the scale, and zero where it is not one of them. */
function axis(domain: Domain, kind: Kind): SVGElement {
  const at = place(domain);
  const [low, high] = domain;
  const near = 0.12 * (high - low);
  const text = (amount: number, anchor: string) =>
    svg(
      "text",
      {x: at(amount === 0 ? 0 : twoDigits(amount)), y: 14, "text-anchor": anchor},
      amount === 0 ? "0" : formatMean(exactly(twoDigits(amount)), kind, {sign: true})
    );
  return svg(
    "svg",
    {width: "100%", height: 20, class: "comparer-axe"},
    ...(-low > near ? [text(low, "start")] : []),
    text(0, -low > near ? (high > near ? "middle" : "end") : "start"),
    ...(high > near ? [text(high, "end")] : [])
  );
}

/** Short of the end, so that the figure stays inside the scale. */
function twoDigits(amount: number): number {
  const unit = 10 ** (Math.floor(Math.log10(Math.abs(amount))) - 1);
  return Math.trunc(amount / unit) * unit;
}

function exactly(mean: number): Estimate {
  return {mean, se: 0, q05: mean, q95: mean};
}

function place([low, high]: Domain): (amount: number) => string {
  return (amount) => `${((100 * (amount - low)) / (high - low)).toFixed(2)}%`;
}
