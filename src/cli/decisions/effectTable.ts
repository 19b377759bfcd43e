import Table from "cli-table3";
import type {PairedDifference} from "../../analysis/comparer/comparePaired.js";
import type {Effect, EffectVerdict} from "../../analysis/comparer/effect.js";
import {formatEstimate, formatMean, type Kind} from "../../words/estimates.js";
import {withoutRules} from "../tableChars.js";

const verdicts: {readonly [verdict in EffectVerdict]: string} = {
  identique: "identique",
  hasard: "indistinct",
  negligeable: "trop petit pour compter",
  hausse: "en hausse",
  baisse: "en baisse"
};

/** Effects for a terminal: without, with, difference and its interval, what can be said of it. */
export function effectTable(title: string, effects: readonly Effect[]): string {
  const table = new Table({
    head: [title, "Sans", "Avec", "Effet", ""],
    style: {head: [], border: []},
    chars: withoutRules,
    colAligns: ["left", "right", "right", "right", "left"]
  });
  for (const {label, unit, reference, other, difference, verdict} of effects) {
    const level = (mean: number) =>
      formatMean({mean, se: levelError(difference, unit), q05: mean, q95: mean}, unit);
    table.push([
      label,
      level(reference),
      level(other),
      formatDifference(difference, unit),
      verdicts[verdict]
    ]);
  }
  return table.toString();
}

/** A paired difference with its interval; differences of shares are points. */
export function formatDifference({mean, se, low, high}: PairedDifference, unit: Effect["unit"]): string {
  const kind: Kind = unit === "share" ? "points" : unit;
  return formatEstimate({mean, se, q05: low, q95: high}, kind, {sign: true});
}

/** A level is shown as finely as the difference it explains. */
function levelError({se}: PairedDifference, unit: Effect["unit"]): number {
  return unit === "share" ? se / 100 : se;
}
