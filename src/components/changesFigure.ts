import type {RunHeader} from "../analysis/indicateurs/runHeader.js";
import {heldShort} from "../words/signShare.js";
import {barsLegend} from "./barsLegend.js";
import {barColours, barsDomain, barsText, drawnBars} from "./barsScale.js";
import {colours} from "./colours.js";
import {dataTable} from "./dataTable.js";
import {differenceCell} from "./differenceCell.js";
import {figure} from "./figure.js";
import type {KeyFigure} from "./keyFigures.js";
import {smallMultiples} from "./smallMultiples.js";
import {svg} from "./svg.js";

const width = 340;
const [rowHeight, left, right, axis] = [80, 6, 6, 18];
/** What « ← moins » takes beside the zero. */
const sideRoom = 62;

/** The changes of a year as pairs of bars, those of one unit on one scale. */
export function changesFigure(
  changes: readonly KeyFigure[],
  {title, origins}: {readonly title: string; readonly origins: readonly RunHeader[]}
): HTMLElement {
  const units = [
    {name: "Parts, en points", rows: changes.filter(({kind}) => kind === "points")},
    {name: "Ménages dans l’année", rows: changes.filter(({kind}) => kind === "count")}
  ].filter(({rows}) => rows.length > 0);
  return figure(smallMultiples(units.map(({name, rows}) => ({title: name, drawing: chart(rows)}))), {
    title,
    caption: barsLegend(origins.at(-1)?.worlds),
    description: changes
      .map(({label, kind, difference}) => `${label} : ${barsText(difference, kind)}.`)
      .join(" "),
    origins,
    table: dataTable(changes, {
      caption: title,
      columns: [
        {title: "Résultat", cell: ({label}) => label},
        {title: "Différence", number: true, cell: ({difference, kind}) => differenceCell(difference, kind)}
      ]
    })
  });
}

function chart(rows: readonly KeyFigure[]): SVGElement {
  const [low, high] = barsDomain(rows.map(({difference}) => difference));
  const x = (amount: number) => left + ((amount - low) / (high - low)) * (width - left - right);
  const height = rows.length * rowHeight + axis;
  return svg(
    "svg",
    {...{width, height, viewBox: `0 0 ${width} ${height}`}, "font-size": 12, "font-family": "inherit"},
    ...rows.flatMap(({label, kind, difference}, i) => {
      const head = i * rowHeight;
      const {sign} = difference;
      return [
        svg("text", {x: left, y: head + 13, "font-weight": 600, fill: colours.ink}, label),
        ...[barsText(difference, kind), sign === undefined ? "" : `signe : ${heldShort(sign)}`].map(
          (text, line) =>
            svg("text", {x: left, y: head + 28 + 15 * line, fill: colours.rule, "font-size": 11}, text)
        ),
        svg("line", {
          ...{x1: x(0), x2: x(0), y1: head + 48, y2: head + 72},
          ...{stroke: barColours.rule, "stroke-dasharray": "2 3"}
        }),
        ...drawnBars(difference, {at: x, middle: head + 60})
      ];
    }),
    ...[
      {text: "← moins", anchor: "end", at: x(0) - 10, room: x(0)},
      {text: "0", anchor: "middle", at: x(0), room: width},
      {text: "plus →", anchor: "start", at: x(0) + 10, room: width - x(0)}
    ]
      .filter(({room}) => room >= sideRoom)
      .map(({text, anchor, at}) =>
        svg("text", {x: at, y: height - 5, "text-anchor": anchor, fill: colours.rule, "font-size": 11}, text)
      )
  );
}
