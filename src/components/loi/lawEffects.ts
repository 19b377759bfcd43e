import * as Plot from "@observablehq/plot";
import {type Difference, inUnit, shownDirection} from "../../words/difference.js";
import {barsCaption} from "../../words/worlds.js";
import {bandsCaption} from "../bandsLegend.js";
import {colours} from "../colours.js";
import type {ComparaisonDocument} from "../comparaisonDocument.js";
import {dataTable} from "../dataTable.js";
import {differenceCell} from "../differenceCell.js";
import {differenceIn} from "../differenceIn.js";
import {figure} from "../figure.js";
import type {ScenarioDocument} from "../scenarioDocument.js";
import {smallMultiples} from "../smallMultiples.js";
import {lawShares} from "./lawShares.js";

interface Effect {
  readonly scenario: string;
  readonly difference: Difference;
}

/** What each scenario changes of the two shares of the law, in points: which objectives help it, which work against it. */
export function lawEffects(
  scenarios: readonly ScenarioDocument[],
  comparaison: ComparaisonDocument
): HTMLElement {
  const rows = scenarios.filter(({scenario}) => scenario.id in comparaison.scenarios);
  const effectOf = (id: string, {scenario}: ScenarioDocument): Difference | undefined => {
    const found = differenceIn(comparaison.scenarios[scenario.id], id);
    return found && inUnit(found, 100);
  };
  const panels = lawShares.map(({id, title}) => ({
    title,
    drawing: effectsChart(
      rows.flatMap((row): Effect[] => {
        const difference = effectOf(id, row);
        return difference === undefined ? [] : [{scenario: row.scenario.title, difference}];
      })
    )
  }));
  return figure(smallMultiples(panels), {
    title: `Ce que chaque scénario change aux deux parts de la loi, en ${comparaison.year}, en points`,
    caption: bandsCaption(
      "À droite de zéro, le scénario aide la loi ; à gauche, il la contrarie. Le trait épais est le hasard d’une année, le trait fin y ajoute ce que l’on ne sait pas.",
      [comparaison]
    ),
    description: rows
      .map(
        (row) =>
          `${row.scenario.title} : ${lawShares.map(({id}) => wordOf(effectOf(id, row))).join(", puis ")}.`
      )
      .join(" "),
    origins: scenarios.filter(({scenario}) => scenario.id === comparaison.reference).concat(rows),
    table: dataTable(rows, {
      caption: `Différence avec la référence en ${comparaison.year}, en points ; ${barsCaption(comparaison.worlds)}`,
      columns: [
        {title: "Scénario", cell: ({scenario}) => scenario.title},
        ...lawShares.flatMap(({id, title}) => [
          {
            title,
            number: true,
            cell: (row: ScenarioDocument) => {
              const difference = effectOf(id, row);
              return difference === undefined ? "non mesurée" : differenceCell(difference, "points");
            }
          },
          {title: "Pour la loi", cell: (row: ScenarioDocument) => wordOf(effectOf(id, row))}
        ])
      ]
    })
  });
}

/** Whether a difference helps the law: a share that rises does, wherever its sign is known. */
function wordOf(difference: Difference | undefined): string {
  if (difference === undefined) return "non mesuré";
  const direction = shownDirection(difference, "points");
  return direction === 0 ? "on ne sait pas" : direction > 0 ? "l’aide" : "la contrarie";
}

function effectsChart(effects: readonly Effect[]): Element {
  const rows = effects.map(({scenario, difference: {mean, q05 = mean, q95 = mean, worlds}}) => ({
    ...{scenario, mean, q05, q95},
    outerLow: worlds?.q05 ?? q05,
    outerHigh: worlds?.q95 ?? q95
  }));
  return Plot.plot({
    width: 460,
    height: 40 + 24 * rows.length,
    marginLeft: 230,
    style: {fontSize: "12px", fontFamily: "inherit", overflow: "visible"},
    x: {label: null, grid: true},
    y: {label: null, domain: rows.map(({scenario}) => scenario)},
    marks: [
      Plot.ruleX([0], {stroke: colours.metropole}),
      Plot.ruleY(rows, {y: "scenario", x1: "outerLow", x2: "outerHigh", stroke: colours.reference}),
      Plot.ruleY(rows, {y: "scenario", x1: "q05", x2: "q95", stroke: colours.convention, strokeWidth: 4}),
      Plot.dot(rows, {y: "scenario", x: "mean", fill: colours.convention, r: 4})
    ]
  });
}
