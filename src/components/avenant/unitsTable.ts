import type {Effect} from "../../analysis/comparer/effect.js";
import type {Brackets} from "../../core/brackets.js";
import {underModestes} from "../../words/inForce.js";
import {isTold} from "../../words/labels.js";
import {verdictText} from "../../words/verdictText.js";
import {barsCaption} from "../../words/worlds.js";
import {dataTable} from "../dataTable.js";
import {element} from "../element.js";
import {effectCell} from "./effectsTable.js";

const measuresOf = (under: string) => [
  {suffix: "attributions", title: "Attributions par an"},
  {suffix: "modestes", title: `Ménages ${under} logés par an`},
  {suffix: "under60", title: `Part ${under}`},
  {suffix: "aci", title: "Part ACI des premiers accès"}
];

/** Most rows shown on the page; files have them all. */
const mostRows = 12;

interface UnitRow {
  readonly name: string;
  readonly effects: ReadonlyMap<string, Effect>;
  readonly weight: number;
}

/** Communes or bailleurs where something changes, those with the most ménages first. */
export function unitsTable(
  effects: readonly Effect[],
  {noun, brackets = []}: {readonly noun: string; readonly brackets?: readonly Brackets[]}
): HTMLElement {
  const rows = rowsOf(effects);
  if (rows.length === 0) return element("p", {}, `${noun} : aucun résultat que l’on sache et qui compte.`);
  const left = rows.length - mostRows;
  return element(
    "div",
    {},
    dataTable(rows.slice(0, mostRows), {
      caption: `${noun} où un résultat change, les plus forts effets en ménages d’abord ; ${barsCaption(effects[0]?.difference.worlds)}`,
      columns: [
        {title: noun.replace(/s$/, ""), cell: ({name}) => name},
        ...measuresOf(underModestes(...brackets)).map(({suffix, title}) => ({
          title,
          number: true,
          cell: ({effects: own}: UnitRow) => shown(own.get(suffix))
        }))
      ]
    }),
    left > 0
      ? element(
          "p",
          {},
          `Et ${left} de plus, aux effets moins forts : les fichiers à télécharger les donnent.`
        )
      : undefined
  );
}

function rowsOf(effects: readonly Effect[]): UnitRow[] {
  const units = new Map<string, Map<string, Effect>>();
  for (const effect of effects) {
    const parts = effect.id.split(".");
    const unit = parts.slice(0, -1).join(".");
    const own = units.get(unit) ?? new Map<string, Effect>();
    units.set(unit, own.set(parts[parts.length - 1], effect));
  }
  return [...units.values()]
    .filter((own) => [...own.values()].some(isTold))
    .map((own) => ({
      name: own.get("attributions")?.label.replace(/, attributions$/, "") ?? "",
      effects: own,
      weight: Math.max(
        ...["attributions", "modestes"].map((suffix) => Math.abs(own.get(suffix)?.difference.mean ?? 0))
      )
    }))
    .sort((a, b) => b.weight - a.weight);
}

function shown(effect: Effect | undefined) {
  if (effect === undefined) return "";
  return isTold(effect) ? effectCell(effect) : element("small", {}, verdictText(effect));
}
