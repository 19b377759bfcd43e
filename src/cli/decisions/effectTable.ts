import Table from "cli-table3";
import type {Effect} from "../../analysis/comparer/effect.js";
import {barsOf} from "../../words/difference.js";
import {formatEstimate, formatLevel, formatWithInterval, kindOf} from "../../words/estimates.js";
import {verdictText} from "../../words/verdictText.js";
import {formatOuter} from "../../words/worlds.js";
import {withoutRules} from "../tableChars.js";

/** Effects for a terminal: without, with, difference and its two bars, what can be said of it. */
export function effectTable(title: string, effects: readonly Effect[]): string {
  const table = new Table({
    head: [title, "Sans", "Avec", "Effet", ""],
    style: {head: [], border: []},
    chars: withoutRules,
    colAligns: ["left", "right", "right", "right", "left"]
  });
  for (const effect of effects) {
    const {label, reference, other} = effect;
    table.push([
      label,
      formatLevel(reference, effect),
      formatLevel(other, effect),
      effectLines(effect),
      verdictText(effect)
    ]);
  }
  return table.toString();
}

/** Chance on the first line; chance and what is not known on the second, where worlds were drawn. */
function effectLines(effect: Effect): string {
  const {difference, unit} = effect;
  if (difference.q05 === undefined) return formatWithInterval(effect);
  const bars = barsOf(difference);
  const outer = formatOuter(bars, kindOf(unit), {sign: true});
  const inner = formatEstimate(bars, kindOf(unit), {sign: true});
  return outer === "" ? inner : `${inner}\nmondes : ${outer}`;
}
