import * as Plot from "@observablehq/plot";
import type {FrontierDocument, FrontierMeasure} from "../../analysis/atteignable/frontierDocument.js";
import {underModestes} from "../../words/inForce.js";
import {measureLabel} from "../../words/labels.js";
import {formatNumber, formatPoints} from "../../words/numbers.js";
import {colours} from "../colours.js";
import {dataTable} from "../dataTable.js";
import {figure} from "../figure.js";
import {spread} from "../spread.js";
import {widePanels} from "../widePanels.js";
import type {FrontierPageDocument} from "./frontierPageDocument.js";

/** The most modest ménages that any rule could house for each gap admitted, and where policies stand under it. */
export function tradeOffFigure(
  document: FrontierDocument,
  scenarios: Pick<FrontierPageDocument, "named" | "reference">
): HTMLElement {
  const under = underModestes(document.brackets);
  const measures = document.measures.filter(({curve}) => curve.length > 1);
  const panels = measures.map((measure) => ({
    title: measureLabel(measure),
    drawing: tradeOffChart(measure, {own: document.scenario.id, under, ...scenarios})
  }));
  const rows = measures.flatMap((measure) => measure.curve.map((point) => ({measure, point})));
  return figure(widePanels(panels), {
    title: "Équilibre ou ménages modestes : ce qu’il faut céder de l’un pour l’autre",
    caption:
      `La ligne est une limite : pour chaque écart admis, le plus de ménages ${under} qu’une règle puisse loger chaque année. ` +
      "Chaque point est une politique simulée ; en monter une vers la ligne ne coûte pas d’équilibre.",
    description: measures
      .map(
        (measure) =>
          `${measureLabel(measure)} : ${measure.curve
            .map(
              ({gap, modestes}) => `${formatPoints(gap)} d’écart, ${formatNumber(modestes)} ménages au plus`
            )
            .join(" ; ")}.`
      )
      .join(" "),
    origins: [document],
    table: dataTable(rows, {
      caption: `Limite : ménages ${under} logés par an, au plus, pour chaque écart annuel moyen admis`,
      columns: [
        {title: "Objectif", cell: ({measure}) => measureLabel(measure)},
        {title: "Écart admis", number: true, cell: ({point}) => formatPoints(point.gap)},
        {title: `Ménages ${under} au plus`, number: true, cell: ({point}) => formatNumber(point.modestes)}
      ]
    })
  });
}

const [height, labelHeight] = [270, 17];

function tradeOffChart(
  {curve, places}: FrontierMeasure,
  {
    own,
    under,
    named,
    reference
  }: {own: string; under: string} & Pick<FrontierPageDocument, "named" | "reference">
): Element {
  const amounts = [...curve, ...places].map(({modestes}) => modestes);
  const [low, high] = [Math.min(...amounts), Math.max(...amounts)];
  const domain: [number, number] = [low - 0.1 * (high - low), high + 0.08 * (high - low)];
  const widest = Math.max(...curve.map(({gap}) => gap), ...places.map(({gap}) => gap));
  const labels = spread(
    places.filter(({scenario}) => scenario in named),
    {at: ({modestes}) => modestes, gap: ((domain[1] - domain[0]) * labelHeight) / (height - 60)}
  );
  return Plot.plot({
    width: 360,
    height,
    marginLeft: 52,
    marginRight: 16,
    marginTop: 24,
    marginBottom: 38,
    style: {fontSize: "12.5px", fontFamily: "inherit", overflow: "visible"},
    x: {
      domain: [0, 1.05 * widest],
      label: "écart annuel moyen, en points",
      labelAnchor: "center",
      labelArrow: "none",
      tickFormat: (x: number) => formatNumber(x)
    },
    y: {
      domain,
      label: `ménages ${under} logés par an`,
      labelArrow: "none",
      grid: true,
      ticks: 5,
      tickFormat: (y: number) => formatNumber(y)
    },
    marks: [
      Plot.areaY(curve, {x: "gap", y1: domain[0], y2: "modestes", fill: colours.ground}),
      Plot.lineY(curve, {x: "gap", y: "modestes", stroke: colours.ink, strokeWidth: 2}),
      // Those that are named stand over the others.
      Plot.dot(
        [...places].sort((a, b) => Number(a.scenario in named) - Number(b.scenario in named)),
        {
          x: "gap",
          y: "modestes",
          r: ({scenario}) => (scenario in named ? 5.5 : 3.5),
          fill: ({scenario}) =>
            scenario === own ? colours.convention : scenario === reference ? colours.practice : colours.other,
          stroke: colours.paper
        }
      ),
      Plot.text(labels, {
        x: ({row}) => row.gap,
        y: "shifted",
        text: ({row}) => named[row.scenario],
        textAnchor: "start",
        dx: 9,
        fontWeight: 600,
        fill: colours.ink,
        stroke: colours.paper,
        strokeWidth: 4,
        filter: ({row}) => row.gap <= 0.7 * widest
      }),
      Plot.text(labels, {
        x: ({row}) => row.gap,
        y: "shifted",
        text: ({row}) => named[row.scenario],
        textAnchor: "end",
        dx: -9,
        fontWeight: 600,
        fill: colours.ink,
        stroke: colours.paper,
        strokeWidth: 4,
        filter: ({row}) => row.gap > 0.7 * widest
      })
    ]
  });
}
