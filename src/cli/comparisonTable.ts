import Table from "cli-table3";
import type {Comparaison} from "../analysis/comparer/comparaison.js";
import type {OutcomeComparison} from "../analysis/comparer/comparePaired.js";
import {formatEstimate, formatInterval, formatMean, type Kind} from "../words/estimates.js";
import {rankingText} from "./decisions/rankingText.js";
import {replacedLines} from "./decisions/replacedLines.js";
import {withoutRules} from "./tableChars.js";

/** A comparison for a terminal: the last year of each outcome, what differs, and whether chance alone could do it. */
export function comparisonTable(comparaison: Comparaison): string {
  const {scenarios, comparisons, replications, seed, confidence} = comparaison;
  const title = (id: string) => scenarios.find((scenario) => scenario.id === id)?.title ?? id;
  const blocks = comparisons.map(({reference, other, outcomes}) =>
    [`${title(other)} (${other}) comparé à ${title(reference)} (${reference})`, tableOf(outcomes)].join("\n")
  );
  return [
    ...replacedLines(scenarios[0]),
    ...blocks,
    rankingText(comparaison),
    `${replications} paires de réplications sur les mêmes tirages, graine « ${seed} ». Entre crochets après une différence moyenne : son erreur à ` +
      `${100 * confidence} % (Student) ; « neuf tirages sur dix » : ce que le hasard fait de la différence d’un seul tirage.`,
    ""
  ].join("\n");
}

function tableOf(outcomes: readonly OutcomeComparison[]): string {
  const year = outcomes[0].years[outcomes[0].years.length - 1].year;
  const table = new Table({
    head: [String(year), "Référence", "Comparé", "Différence moyenne", "Neuf tirages sur dix", ""],
    style: {head: [], border: []},
    chars: withoutRules,
    colAligns: ["left", "right", "right", "right", "right", "left"]
  });
  for (const {label, unit, years} of outcomes) {
    const {reference, other, difference} = years[years.length - 1];
    const {mean, se, low, high, q05 = Number.NaN, q95 = Number.NaN} = difference;
    const kind: Kind = unit;
    // A difference of shares is counted in points.
    const scale = unit === "share" ? 100 : 1;
    const shown: Kind = unit === "share" ? "points" : kind;
    const scaled = {mean: mean * scale, se: se * scale, q05: low * scale, q95: high * scale};
    table.push([
      label,
      formatMean(reference, kind),
      formatMean(other, kind),
      formatEstimate(scaled, shown, {sign: true}),
      formatInterval({...scaled, q05: q05 * scale, q95: q95 * scale}, shown, {sign: true}),
      verdict(difference)
    ]);
  }
  return table.toString();
}

function verdict({mean, low, high}: {mean: number; low: number; high: number}): string {
  if (mean === 0 && low === high) return "identique";
  if (!Number.isFinite(low)) return "indéterminé";
  return low > 0 || high < 0 ? "" : "moyenne indistincte de zéro";
}
