import * as Plot from "@observablehq/plot";
import type {
  FrontierDocument,
  FrontierMeasure,
  FrontierPlace
} from "../../analysis/atteignable/frontierDocument.js";
import {reachedText} from "../../analysis/atteignable/frontierSentences.js";
import {measureLabel} from "../../words/labels.js";
import {formatNumber, formatPoints} from "../../words/numbers.js";
import {typography} from "../../words/typography.js";
import {colours} from "../colours.js";
import {figure} from "../figure.js";
import {widePanels} from "../widePanels.js";
import {placesTable} from "./placesTable.js";

/** Share of the possible that each policy reaches, from the practice of the base year (0) to the best rule (100 %). */
export function reachedFigure(document: FrontierDocument, reference: string): HTMLElement {
  const {measures, scenario} = document;
  const panels = measures.map((measure) => ({
    title: measureLabel(measure),
    drawing: reachedChart(sorted(measure), {own: scenario.id, reference}),
    note: `100 % : ${formatPoints(measure.best?.gap ?? Number.NaN)} d’écart ; 0 % : les ${formatPoints(measure.practice)} de l’année de base.`
  }));
  return figure(widePanels(panels), {
    title: "Part du possible que chaque politique atteint",
    caption:
      "Le possible va de l’écart de l’année de base au plus petit écart qu’une règle de choix puisse laisser sous les mêmes volumes, " +
      "la même demande, les relogements du NPRU et l’objectif ACI. Une barre à gauche de zéro : pire que l’année de base.",
    description: measures
      .map(
        (measure) =>
          `${measureLabel(measure)} : ${sorted(measure)
            .map(({title, reached}) => `${title}, ${reachedText(reached)}`)
            .join(" ; ")}.`
      )
      .join(" "),
    origins: [document],
    table: placesTable(document)
  });
}

function sorted({places}: FrontierMeasure): FrontierPlace[] {
  return [...places].sort((a, b) => (b.reached ?? 0) - (a.reached ?? 0));
}

function reachedChart(
  places: readonly FrontierPlace[],
  {own, reference}: {own: string; reference: string}
): Element {
  const rows = places
    .filter(({reached}) => reached !== undefined)
    .map(({title, scenario, reached}) => ({
      name: typography(title),
      share: 100 * reached!,
      colour:
        scenario === own ? colours.convention : scenario === reference ? colours.practice : colours.other,
      text: reachedText(reached)
    }));
  const least = Math.min(0, ...rows.map(({share}) => share));
  return Plot.plot({
    width: 360,
    height: 40 + 48 * rows.length,
    marginLeft: 4,
    marginRight: 46,
    marginTop: 4,
    marginBottom: 26,
    style: {fontSize: "12.5px", fontFamily: "inherit", overflow: "visible"},
    x: {
      domain: [Math.floor(least / 20) * 20, 100],
      label: null,
      ticks: [0, 25, 50, 75, 100],
      tickFormat: (x: number) => `${formatNumber(x)}\u00a0%`,
      grid: true
    },
    y: {domain: rows.map(({name}) => name), axis: null, paddingInner: 0.62, paddingOuter: 0.6},
    marks: [
      Plot.barX(rows, {y: "name", x: "share", fill: "colour"}),
      Plot.ruleX([0], {stroke: colours.rule}),
      // The name stands above its bar: titles are longer than any margin.
      Plot.text(rows, {
        y: "name",
        x: 0,
        text: "name",
        textAnchor: "start",
        dy: -17,
        dx: 4,
        fill: colours.ink
      }),
      Plot.text(rows, {
        y: "name",
        x: ({share}) => Math.max(0, share),
        text: "text",
        textAnchor: "start",
        dx: 5,
        fontWeight: 600,
        fill: colours.ink,
        stroke: colours.paper,
        strokeWidth: 3
      })
    ]
  });
}
