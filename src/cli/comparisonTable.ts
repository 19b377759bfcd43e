import Table from "cli-table3";
import type {Comparaison} from "../analysis/comparer/comparaison.js";
import type {OutcomeComparison} from "../analysis/comparer/comparePaired.js";
import {barsOf, type Difference, directionOf, inUnit} from "../words/difference.js";
import {formatEstimate, formatMean, kindOf} from "../words/estimates.js";
import {formatShare} from "../words/numbers.js";
import {heldShort} from "../words/signShare.js";
import {formatOuter, worldsLines} from "../words/worlds.js";
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
    `${replications} paires de réplications sur les mêmes tirages, graine « ${seed} ». Entre crochets : ce que le hasard fait de la différence d’un ` +
      `seul tirage, neuf fois sur dix. Erreur de la différence moyenne à ${formatShare(confidence)} (Student), que plus de tirages resserrent : avec --json.`,
    ...worldsLines(comparaison.worlds),
    ""
  ].join("\n");
}

function tableOf(outcomes: readonly OutcomeComparison[]): string {
  const last = outcomes.map(({label, unit, years}) => ({label, unit, ...years[years.length - 1]}));
  const drawn = last.some(({difference}) => difference.worlds !== undefined);
  const table = new Table({
    head: [
      ...[String(last[0].year), "Référence", "Comparé", "Différence, hasard"],
      ...(drawn ? ["Mondes, 5 à 95 %", "Mondes de ce signe"] : [""])
    ],
    style: {head: [], border: []},
    chars: withoutRules,
    colAligns: [
      "left",
      "right",
      "right",
      "right",
      ...(drawn ? (["right", "left"] as const) : (["left"] as const))
    ]
  });
  for (const {label, unit, reference, other, difference} of last) {
    // A difference of shares is counted in points.
    const own = inUnit(difference, unit === "share" ? 100 : 1);
    const kind = kindOf(unit);
    table.push([
      label,
      formatMean(reference, unit),
      formatMean(other, unit),
      formatEstimate(barsOf(own), kind, {sign: true}),
      ...(drawn ? [formatOuter(barsOf(own), kind, {sign: true})] : []),
      verdict(difference)
    ]);
  }
  return table.toString();
}

function verdict(difference: Difference): string {
  const {mean, low, high, sign} = difference;
  if (mean === 0 && low === high) return "identique";
  if (sign !== undefined) return heldShort(sign);
  if (!Number.isFinite(low)) return "indéterminé";
  return directionOf(difference) === 0 ? "moyenne indistincte de zéro" : "";
}
