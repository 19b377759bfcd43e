import type {Reprojection, WaterfallFigure} from "../../analysis/revoyure/projection/reprojection.js";
import {formatNumber} from "../../words/numbers.js";
import {badge} from "../badge.js";
import {dataTable} from "../dataTable.js";
import {element} from "../element.js";
import {figure} from "../figure.js";
import {smallMultiples} from "../smallMultiples.js";
import type {RevoyureOrigins} from "./revoyureOrigins.js";
import {waterfallChart} from "./waterfallChart.js";

/** Figures drawn; the workbook has all. */
const most = 4;
const title = "Pourquoi le chiffre a bougé";
const units = {points: "%", probability: "chances sur 100", count: "nombre"} as const;

/** Why a figure moved from the frozen projection to the new one: data, effort learnt, supply, chance; the steps sum. On paper, its table. */
export function waterfallFigure(
  {causes, waterfall}: Reprojection,
  {frozen, reprojection}: RevoyureOrigins
): HTMLElement | undefined {
  if (waterfall.length === 0) return undefined;
  const drawn = figure(
    smallMultiples(
      waterfall.slice(0, most).map((each) => ({
        title: `${each.label}, ${each.year} (${units[each.unit]})`,
        drawing: waterfallChart(
          {
            before: each.before,
            after: each.after,
            steps: causes.map(({label}, i) => ({label, change: each.changes[i]}))
          },
          {decimals: decimals(each)}
        )
      }))
    ),
    {
      title,
      caption: causesNote(causes),
      description: waterfall
        .map((each) => `${each.label} : de ${formatNumber(each.before, 1)} à ${formatNumber(each.after, 1)}`)
        .join(" ; "),
      origins: [frozen, reprojection],
      table: stepsTable({causes, waterfall})
    }
  );
  return element(
    "div",
    {class: "deux"},
    element("div", {class: "hors-papier"}, drawn),
    element(
      "div",
      {class: "papier-seul"},
      element("h3", {}, title),
      stepsTable({causes, waterfall}),
      element("p", {class: "panel-note"}, causesNote(causes))
    )
  );
}

function causesNote(causes: Reprojection["causes"]): HTMLElement {
  return element(
    "span",
    {},
    causes.map(({label, explanation}, i) => `${i > 0 ? " " : ""}${label} : ${explanation}`),
    " ",
    badge("simule")
  );
}

function stepsTable({causes, waterfall}: Pick<Reprojection, "causes" | "waterfall">): HTMLElement {
  return dataTable(waterfall, {
    caption: "De la projection gelée à la projection reprise",
    columns: [
      {title: "Chiffre", cell: ({label, year, unit}) => `${label}, ${year} (${units[unit]})`},
      {title: "Gelée", number: true, cell: (each) => formatNumber(each.before, decimals(each))},
      ...causes.map(({label}, i) => ({
        title: label,
        number: true,
        cell: (each: WaterfallFigure) => formatNumber(each.changes[i], decimals(each))
      })),
      {title: "Reprise", number: true, cell: (each) => formatNumber(each.after, decimals(each))}
    ]
  });
}

function decimals({unit}: WaterfallFigure): number {
  return unit === "points" ? 1 : 0;
}
