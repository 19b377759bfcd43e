import type {ConfrontedRow} from "../../analysis/confronter/confrontFigure.js";
import {figureName, heldWord, isSigned} from "../../analysis/confronter/toldConfrontation.js";
import {formatObserved, formatProjected} from "../../words/observed.js";
import {colours} from "../colours.js";
import {element} from "../element.js";
import {chartRow} from "../inconnues/barRow.js";
import type {Panel} from "../smallMultiples.js";
import {svg} from "../svg.js";
import type {VenuDocument} from "./venuDocument.js";

/** A panel a figure, on a scale of its own: a row a scenario, its two bars and what was observed. */
export function venuPanels(rows: readonly ConfrontedRow[], names: VenuDocument["names"]): Panel[] {
  const figures = [...new Set(rows.map(({id}) => id))];
  return figures.map((id) => {
    const own = rows.filter((row) => row.id === id);
    const [first] = own;
    const domain = domainOf(own);
    return {
      title: `${figureName(first)}${first.apart === undefined ? "" : " (à part)"}`,
      drawing: element(
        "div",
        {},
        own.map((row) =>
          chartRow(names[row.scenario], bars(row, domain), `dans la barre large : ${heldWord(row)}`)
        )
      )
    };
  });
}

type Domain = readonly [low: number, high: number];

/** All ends and what was observed, with room on both sides for figures. */
function domainOf(rows: readonly ConfrontedRow[]): Domain {
  const ends = rows.flatMap(({projected: {mean, q05, q95, worlds}, observed: {low, high}}) => [
    ...[mean, q05, q95, worlds?.q05, worlds?.q95],
    ...[low, high]
  ]);
  const known = ends.filter((end): end is number => typeof end === "number" && Number.isFinite(end));
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const room = 0.26 * (high - low || 1);
  return [low - room, high + room];
}

const [height, middle, above] = [52, 36, 12];

function bars(row: ConfrontedRow, [low, high]: Domain): SVGElement {
  const {unit, observed} = row;
  const {mean, q05, q95, worlds} = row.projected;
  const at = (amount: number) => `${(100 * (amount - low)) / (high - low)}%`;
  const bar = (from: number, to: number, thick: number, colour: string) =>
    svg("line", {x1: at(from), x2: at(to), y1: middle, y2: middle, stroke: colour, "stroke-width": thick});
  const sign = isSigned(row);
  const end = (amount: number, anchor: "start" | "end") =>
    svg(
      "text",
      {x: at(amount), y: middle, dx: anchor === "start" ? 7 : -7, dy: "0.35em", "text-anchor": anchor},
      formatProjected(amount, unit, {sign})
    );
  const outer = worlds ?? {q05, q95};
  // A quantity that no draw defines has no bar.
  const known = [mean, q05, q95, outer.q05, outer.q95].every(Number.isFinite);
  const seenAt = Math.min(high, Math.max(low, ((observed.low ?? low) + (observed.high ?? high)) / 2));
  return svg(
    "svg",
    {width: "100%", height},
    ...(known
      ? [
          ...(worlds === undefined ? [] : [bar(worlds.q05, worlds.q95, 4, colours.unknown)]),
          bar(q05, q95, 13, colours.convention),
          svg("line", {
            ...{x1: at(mean), x2: at(mean), y1: middle - 11, y2: middle + 11},
            ...{stroke: colours.ink, "stroke-width": 2}
          }),
          end(outer.q05, "end"),
          end(outer.q95, "start")
        ]
      : []),
    ...seen(row, {at, domain: [low, high]}),
    svg(
      "text",
      {...labelPlace((seenAt - low) / (high - low)), y: above, style: `fill: ${colours.fragile}`},
      `observé : ${formatObserved(observed, unit, {sign})}`
    )
  );
}

/** On the side of what it names, and never cut at an edge. */
function labelPlace(place: number): {readonly x: string; readonly "text-anchor": "start" | "middle" | "end"} {
  if (place < 0.4) return {x: "0%", "text-anchor": "start"};
  return place > 0.6 ? {x: "100%", "text-anchor": "end"} : {x: "50%", "text-anchor": "middle"};
}

/** A diamond for a point; for a range, a band as long as it, that goes to the edge where the source leaves it open. */
function seen(
  {observed: {low, high}}: ConfrontedRow,
  {at, domain}: {at: (amount: number) => string; domain: Domain}
): SVGElement[] {
  const y = above + 9;
  if (low !== null && low === high)
    return [
      svg(
        "svg",
        {x: at(low), y, overflow: "visible"},
        svg("path", {d: "M0,-5L5,0L0,5L-5,0Z", fill: colours.fragile})
      ),
      svg("line", {
        ...{x1: at(low), x2: at(low), y1: y, y2: height, stroke: colours.fragile, "stroke-width": 1.4}
      })
    ];
  return [
    svg("line", {
      ...{x1: at(low ?? domain[0]), x2: at(high ?? domain[1]), y1: y, y2: y},
      ...{stroke: colours.fragile, "stroke-width": 4}
    }),
    ...[low, high].flatMap((end) =>
      end === null
        ? []
        : [
            svg("line", {
              ...{x1: at(end), x2: at(end), y1: y, y2: height, stroke: colours.fragile, "stroke-width": 1.4}
            })
          ]
    )
  ];
}
