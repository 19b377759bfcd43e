import Table from "cli-table3";
import type {LeverDecomposition} from "../../analysis/comparer/leverDecomposition.js";
import {formatAmount, formatSigned} from "../../words/estimates.js";
import {chanceAlone} from "../../words/worlds.js";
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
  for (const {label, unit, shares, alone, whole} of outcomes) {
    const error = Math.max(...shares.map(({se}) => (Number.isFinite(se) ? se : 0)));
    table.push([
      label,
      ...groups.flatMap((_, i) => [
        formatSigned({mean: alone[i], se: error, unit}),
        `${formatSigned({mean: shares[i].value, se: error, unit})}${Number.isFinite(shares[i].se) ? ` ± ${formatAmount({mean: 2 * shares[i].se, se: error, unit})}` : ""}`
      ]),
      formatSigned({mean: whole, se: error, unit})
    ]);
  }
  const how =
    method === "exact"
      ? `exactes, sur les ${coalitions} ensembles de leviers`
      : `estimées sur ${pairs} paires d’ordres tirés au sort (${coalitions} ensembles simulés)`;
  return [
    `Ce que fait chaque levier de « ${other.title} » (${other.id}) comparé à « ${reference.title} » (${reference.id})`,
    table.toString(),
    `« Seul » : le levier sans les autres. « Part » : valeur de Shapley, ${how} ; ± deux erreurs types, ${chanceAlone}. Les parts d’une ligne somment à l’ensemble.`,
    ""
  ].join("\n");
}
