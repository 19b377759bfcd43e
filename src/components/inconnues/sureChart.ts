import type {UnknownDifference} from "../../analysis/explorer/unknowns.js";
import type {Estimate} from "../../analysis/indicateurs/result.js";
import {formatNumber} from "../../words/numbers.js";
import {heldShort} from "../../words/signShare.js";
import {colours} from "../colours.js";
import {element} from "../element.js";
import type {Panel} from "../smallMultiples.js";
import {svg} from "../svg.js";
import {chartRow} from "./barRow.js";
import type {InconnuesDocument} from "./inconnuesDocument.js";
import {nameOf} from "./spokenUnknowns.js";

/** Two bars a difference, those of one unit on one scale: thick the chance of a year, thin chance and what is not known. */
export function sureChart(
  differences: readonly UnknownDifference[],
  {names, chance}: Pick<InconnuesDocument, "names" | "chance">
): Panel[] {
  const units = [
    {
      title: "Parts, en points",
      rows: differences.filter(({outcome}) => outcome.unit !== "count"),
      decimals: 1
    },
    {title: "Ménages par an", rows: differences.filter(({outcome}) => outcome.unit === "count"), decimals: 0}
  ];
  return units
    .filter(({rows}) => rows.length > 0)
    .map(({title, rows, decimals}) => {
      const inner = ({scenario, outcome}: UnknownDifference) => chance[scenario.id]?.[outcome.id];
      const ends = rows.flatMap((row) => {
        const {q05 = 0, q95 = 0} = inner(row) ?? {};
        return [row.worlds.q05, row.worlds.q95, q05, q95];
      });
      const domain = domainOf(ends);
      return {
        title,
        drawing: element(
          "div",
          {},
          rows.map((row) =>
            chartRow(
              nameOf(row, names),
              twoBars(row, {inner: inner(row), domain, decimals}),
              row.sign && `signe : ${heldShort(row.sign)}`
            )
          )
        )
      };
    });
}

type Domain = readonly [low: number, high: number];

/** All ends and zero, with room on both sides for figures. */
function domainOf(ends: readonly number[]): Domain {
  const known = ends.filter((end) => typeof end === "number" && Number.isFinite(end));
  const [low, high] = [Math.min(0, ...known), Math.max(0, ...known)];
  const room = 0.24 * (high - low || 1);
  return [low - room, high + room];
}

const [height, middle] = [44, 13];

function twoBars(
  {mean, worlds: {q05, q95}}: UnknownDifference,
  {
    inner,
    domain: [low, high],
    decimals
  }: {inner: Pick<Estimate, "q05" | "q95"> | undefined; domain: Domain; decimals: number}
): SVGElement {
  const at = (amount: number) => `${(100 * (amount - low)) / (high - low)}%`;
  const bar = (from: number, to: number, thick: number, colour: string) =>
    svg("line", {x1: at(from), x2: at(to), y1: middle, y2: middle, stroke: colour, "stroke-width": thick});
  const text = (amount: number, anchor: "start" | "end") =>
    svg(
      "text",
      {x: at(amount), y: middle, dx: anchor === "start" ? 6 : -6, dy: "0.35em", "text-anchor": anchor},
      signed(amount, decimals)
    );
  const known = [q05, q95, mean].every(Number.isFinite);
  return svg(
    "svg",
    {width: "100%", height},
    svg("line", {
      ...{x1: at(0), x2: at(0), y1: 0, y2: height - 16, stroke: colours.rule, "stroke-dasharray": "2 3"}
    }),
    svg("text", {x: at(0), y: height - 4, "text-anchor": "middle", class: "zero"}, "0"),
    ...(known
      ? [
          bar(q05, q95, 4, colours.unknown),
          ...(inner === undefined || !Number.isFinite(inner.q05) || !Number.isFinite(inner.q95)
            ? []
            : [bar(inner.q05, inner.q95, 13, colours.convention)]),
          svg("line", {x1: at(mean), x2: at(mean), y1: 2, y2: 24, stroke: colours.ink, "stroke-width": 2}),
          text(q05, "end"),
          text(q95, "start")
        ]
      : [])
  );
}

/** « +4,6 », to the ten for ménages from a hundred on. */
function signed(amount: number, decimals: number): string {
  const step = decimals === 0 && Math.abs(amount) >= 100 ? 10 : 10 ** -decimals;
  const rounded = Math.round(amount / step) * step;
  return `${rounded > 0 ? "+" : ""}${formatNumber(rounded === 0 ? 0 : rounded, decimals)}`;
}
