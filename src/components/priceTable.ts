import {lowestMenages} from "../words/bracketWords.js";
import {barsOf, type Difference, inUnit, shownDirection} from "../words/difference.js";
import {formatMean} from "../words/estimates.js";
import {underModestes} from "../words/inForce.js";
import {tellChange} from "../words/tellChange.js";
import {upperFirst} from "../words/upperFirst.js";
import {barsCaption} from "../words/worlds.js";
import type {ScenarioDifferences} from "./comparaisonDocument.js";
import {dataTable} from "./dataTable.js";
import {differenceCell} from "./differenceCell.js";
import type {ScenarioDocument} from "./scenarioDocument.js";

export interface PricedScenario {
  readonly reference: ScenarioDocument;
  readonly scenario: ScenarioDocument;
  readonly differences: ScenarioDifferences | undefined;
}

/** One outcome that the price is read on, with its name under the cuts of both sides. */
export interface PriceRow {
  readonly id: string;
  readonly label: string;
  readonly byYear: readonly Difference[];
  readonly sum: Difference;
}

/** The rows of the price; none where draws are not shared. */
export function priceRows({reference, scenario, differences}: PricedScenario): readonly PriceRow[] {
  const names: {readonly [id: string]: string} = {
    "premierAcces.modestes": underModestes(reference.brackets, scenario.brackets),
    "premierAcces.tresModestes": lowestMenages(reference.brackets)
  };
  return Object.entries(differences?.price?.outcomes ?? {}).map(([id, told]) => ({
    id,
    label: `premiers accès de ménages ${names[id]}`,
    ...told
  }));
}

/** What the whole convention takes or gives, in sentences: the sum over the years of effort, then the mean of a year. */
export function priceSentences(priced: PricedScenario): readonly string[] {
  const years = priced.differences?.price?.years ?? [];
  const over = years.length === 1 ? `En ${years[0]}` : `De ${years[0]} à ${years.at(-1)}, en tout`;
  return priceRows(priced).map(({label, sum}) => {
    const {text} = tellChange(sum, {
      kind: "count",
      rise: `il y aurait plus de ${label}`,
      fall: `il y aurait moins de ${label}`,
      unknown: `l’effet sur les ${label} n’est pas connu`
    });
    return `${over} : ${text}${shownDirection(sum, "count") === 0 ? "" : meanYear(sum, years.length)}.`;
  });
}

function meanYear(sum: Difference, years: number): string {
  if (years < 2) return "";
  const {mean, se} = barsOf(inUnit(sum, 1 / years));
  return `, soit ${formatMean({mean, se, q05: mean, q95: mean}, "count", {sign: true})} par an en moyenne`;
}

/** The price over the convention: one difference a year from the first of effort, then their sum. */
export function priceTable(priced: PricedScenario): HTMLElement | undefined {
  const rows = priceRows(priced);
  const years = priced.differences?.price?.years ?? [];
  if (rows.length === 0) return undefined;
  return dataTable(rows, {
    caption: `Différence avec « ${priced.reference.scenario.title} », année par année à partir de la première année d’effort, puis en tout ; ${barsCaption(priced.scenario.worlds)}`,
    columns: [
      {title: "Résultat", cell: ({label}) => upperFirst(label)},
      ...years.map((year, i) => ({
        title: String(year),
        number: true,
        cell: ({byYear}: PriceRow) => differenceCell(byYear[i], "count")
      })),
      {
        title: `${years[0]} à ${years.at(-1)}, en tout`,
        number: true,
        cell: ({sum}) => differenceCell(sum, "count")
      }
    ]
  });
}
