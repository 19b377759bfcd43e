import {heldWord} from "../words/heldWord.js";
import {ofTheBound} from "../words/inForce.js";
import {barsCaption} from "../words/worlds.js";
import {bandsCaption} from "./bandsLegend.js";
import {colours} from "./colours.js";
import {dataTable} from "./dataTable.js";
import {estimate} from "./estimate.js";
import {figure} from "./figure.js";
import type {ScenarioDocument} from "./scenarioDocument.js";
import {seriesChart} from "./seriesChart.js";

/** Distance to the two objectives of article 5.2, year after year, against the tolerance. */
export function convergenceFigure(document: ScenarioDocument): HTMLElement {
  const {convergence, years, worlds} = document;
  const {grouped, brackets, tolerance} = convergence;
  const points = (gaps: typeof grouped.maxGap) => years.map(({year}, i) => ({year, estimate: gaps[i]}));
  const drawing = seriesChart(
    [
      {label: "bornes", colour: colours.convention, points: points(grouped.maxGap)},
      {label: "tranches", colour: colours.fragile, dash: "6,3", points: points(brackets.maxGap)}
    ],
    {kind: "points", bound: {at: tolerance, label: `tolérance : ${tolerance}\u00a0pt`}, width: 480, from: 0}
  );
  return figure(drawing, {
    title: "Distance à l’objectif, en points",
    caption: bandsCaption(
      `« Bornes » : points au-delà ${ofTheBound(convergence.bounds)}, dans la classe la plus éloignée. « Tranches » : plus grand écart d’une ` +
        "tranche à l’équilibre de référence. Sous la ligne pointillée, l’objectif est tenu. Une borne compte à partir de sa date : ce qui a été attribué avant elle n’est pas compté contre elle.",
      [document]
    ),
    description: `${grouped.reason} ${brackets.reason}`,
    origins: [document],
    table: dataTable(years, {
      caption: `Plus grand écart, en points ; ${barsCaption(worlds)}`,
      columns: [
        {title: "Année", cell: ({year}) => String(year)},
        {title: "Au-delà des bornes", number: true, cell: (_, i) => estimate(grouped.maxGap[i], "points")},
        {title: "Bornes", cell: (_, i) => heldWord(grouped.maxGap[i], tolerance)},
        {
          title: "À l’équilibre de référence",
          number: true,
          cell: (_, i) => estimate(brackets.maxGap[i], "points")
        },
        {title: "Équilibre", cell: (_, i) => heldWord(brackets.maxGap[i], tolerance)}
      ]
    })
  });
}
