import type {FrontierDocument, FrontierMeasure} from "../../analysis/atteignable/frontierDocument.js";
import {type BindingGroup, groupBindings} from "../../analysis/atteignable/groupBindings.js";
import {underModestes} from "../../words/inForce.js";
import {measureLabel} from "../../words/labels.js";
import {formatNumber} from "../../words/numbers.js";
import {dataTable} from "../dataTable.js";
import {element} from "../element.js";

/** Units that a marginal value is told for: one ménage changes too little to be read. */
const many = 100;
const mostRows = 8;
/** What a hundred units must change at least to be told: points, then ménages. */
const leastPoints = 0.005;
const leastMenages = 5;
const heavier =
  (least: number) =>
  ({low, high}: BindingGroup) =>
    Math.max(Math.abs(low), Math.abs(high)) * many >= least;

/** What holds the gap up, then what bounds the modest ménages housed once the gap is at its least. */
export function bindingsTables(document: FrontierDocument): HTMLElement {
  return element(
    "div",
    {},
    document.measures.flatMap((measure) => tablesOf(measure, document))
  );
}

function tablesOf(measure: FrontierMeasure, {years, brackets}: FrontierDocument): HTMLElement[] {
  const under = underModestes(brackets);
  const {best} = measure;
  const name = measureLabel(measure);
  if (best === undefined)
    return [element("p", {}, `${name} : les règles ne tiennent pas ensemble, aucune valeur n’est définie.`)];
  const gap = groupBindings(best.binding).filter(heavier(leastPoints));
  const modest = groupBindings(best.bindingModestes).filter(heavier(leastMenages));
  return [
    gap.length === 0
      ? element(
          "p",
          {},
          `${name} : aucune contrainte ne retient l’écart, une règle peut l’annuler chaque année.`
        )
      : table(gap, {
          years,
          caption: `${name} : ce qui retient l’écart annuel moyen`,
          title: `Cent de plus changent l’écart moyen de`,
          shown: (effect) => `${signed(effect * many, 3)} point`
        }),
    modest.length === 0
      ? element("p", {}, `${name} : rien ne borne le nombre de ménages ${under} logés au plus petit écart.`)
      : table(modest, {
          years,
          caption: `${name} : au plus petit écart, ce qui borne le nombre de ménages ${under} logés`,
          title: "Cent de plus changent ce nombre, sur la période, de",
          shown: (effect) => signed(effect * many, 0)
        })
  ];
}

interface TableOptions {
  readonly years: readonly number[];
  readonly caption: string;
  readonly title: string;
  readonly shown: (effect: number) => string;
}

function table(groups: readonly BindingGroup[], {years, caption, title, shown}: TableOptions): HTMLElement {
  return dataTable(groups.slice(0, mostRows), {
    caption,
    columns: [
      {title: "Ce qui retient, et ce qu’un de plus voudrait dire", cell: ({label}) => label},
      {title: "Années", cell: ({years: own}) => yearsText(own, years)},
      {
        title,
        number: true,
        cell: ({low, high}) =>
          shown(low) === shown(high) ? shown(high) : `de ${shown(low)} à ${shown(high)}`
      }
    ]
  });
}

/** « chaque année », « 2025 à 2026, 2028 ». */
function yearsText(own: readonly number[], all: readonly number[]): string {
  if (own.length === all.length) return "chaque année";
  const runs: number[][] = [];
  for (const year of own) {
    const last = runs[runs.length - 1];
    if (last !== undefined && year === last[last.length - 1] + 1) last.push(year);
    else runs.push([year]);
  }
  return runs
    .map((run) =>
      run.length === 1 ? String(run[0]) : `${run[0]}${run.length === 2 ? ", " : " à "}${run[run.length - 1]}`
    )
    .join(", ");
}

function signed(amount: number, decimals: number): string {
  return `${amount > 0 ? "+" : ""}${formatNumber(amount, decimals)}`;
}
