import Table from "cli-table3";
import type {OutcomeShares} from "../../analysis/avenant/decomposition.js";
import type {LeverDecomposition} from "../../analysis/comparer/leverDecomposition.js";
import {formatMean, type Kind} from "../../words/estimates.js";
import {withoutRules} from "../tableChars.js";

/** What each group of levers does alone, and its share of the whole, for a terminal. */
export function leversTable(document: LeverDecomposition): string {
  const {groups, outcomes, reference, other, years, method, coalitions, pairs} = document;
  const table = new Table({
    head: [
      `Moyenne ${years[0]}-${years[years.length - 1]}`,
      ...groups.flatMap(({label, article}) => [`${label} (${article}), seul`, "part"]),
      "Ensemble"
    ],
    style: {head: [], border: []},
    chars: withoutRules,
    colAligns: ["left", ...groups.flatMap(() => ["right", "right"] as const), "right"]
  });
  for (const outcome of outcomes) {
    const {label, shares, alone, whole} = outcome;
    const error = Math.max(...shares.map(({se}) => (Number.isFinite(se) ? se : 0)));
    table.push([
      label,
      ...groups.flatMap((_, i) => [
        amount(outcome, alone[i], error),
        `${amount(outcome, shares[i].value, error)}${Number.isFinite(shares[i].se) ? ` ± ${amount(outcome, 2 * shares[i].se, error, false)}` : ""}`
      ]),
      amount(outcome, whole, error)
    ]);
  }
  const how =
    method === "exact"
      ? `exactes, sur les ${coalitions} ensembles de leviers`
      : `estimées sur ${pairs} paires d’ordres tirés au sort (${coalitions} ensembles simulés)`;
  return [
    `Ce que fait chaque levier de « ${other.title} » (${other.id}) comparé à « ${reference.title} » (${reference.id})`,
    table.toString(),
    `« Seul » : le levier sans les autres. « Part » : valeur de Shapley, ${how} ; ± deux erreurs types, le hasard seul. Les parts d’une ligne somment à l’ensemble.`,
    ""
  ].join("\n");
}

function amount({unit}: Pick<OutcomeShares, "unit">, mean: number, se: number, sign = true): string {
  const kind: Kind = unit === "share" ? "points" : unit;
  return formatMean({mean, se, q05: mean, q95: mean}, kind, {sign});
}
