import {barsOf, type Difference} from "../../words/difference.js";
import type {Cell} from "../downloads/csvText.js";
import type {Sheet} from "../downloads/sheet.js";
import {signCells, signHead, worldsCells, worldsHead} from "../downloads/worldsCells.js";
import {lastYearChanges} from "../lastYearChanges.js";
import {priceRows} from "../priceTable.js";
import {lastPeriod} from "../scenarioDocument.js";
import {scenarioRows} from "../scenarioDownloads.js";
import type {ScenarioPublication} from "./publicationDocument.js";

/** Every figure of a scenario, unrounded: indicators, then differences with the price by year and in sum. */
export function scenarioSheets(document: ScenarioPublication): readonly Sheet[] {
  const differences = differenceRows(document);
  return [
    {name: "Indicateurs", rows: scenarioRows(document.scenario, document.reperes)},
    ...(differences.length === 1 ? [] : [{name: "Différences", rows: differences}])
  ];
}

/** A heading, then the differences to the reference: those of the last year, and the price by year and in sum. */
function differenceRows({reference, scenario, comparaison}: ScenarioPublication): Cell[][] {
  const head: Cell[] = [
    ...["Identifiant", "Différence", "Unité", "Années", "Moyenne", "Erreur type"],
    ...["Hasard, 5 %", "Hasard, 95 %", ...worldsHead, ...signHead]
  ];
  const differences = comparaison.scenarios[scenario.scenario.id];
  if (differences === undefined) return [head];
  const compared = {reference, scenario, differences};
  const row = (names: readonly Cell[], difference: Difference): Cell[] => {
    const {mean, se, q05, q95} = barsOf(difference);
    const cells = [mean, se, q05, q95, ...worldsCells(difference), ...signCells(difference)];
    return [...names, ...cells.map(plain)];
  };
  const {years = []} = differences.price ?? {};
  return [
    head,
    ...lastYearChanges(compared).map(({id, label, kind, difference}) =>
      row([id, label, kind === "points" ? "points" : "nombre", lastPeriod(scenario).year], difference)
    ),
    ...priceRows(compared).flatMap(({id, label, byYear, sum}) => [
      ...byYear.map((difference, i) => row([id, label, "nombre", years[i]], difference)),
      row([id, label, "nombre", `${years[0]}-${years.at(-1)}, somme`], sum)
    ])
  ];
}

/** Without what a change of unit leaves at the fifteenth digit. */
function plain(cell: Cell): Cell {
  return typeof cell === "number" && Number.isFinite(cell) ? Number(cell.toPrecision(10)) : cell;
}
