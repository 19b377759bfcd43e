import Table from "cli-table3";
import type {Decomposition, OutcomeShares} from "../../analysis/avenant/decomposition.js";
import {formatMean, type Kind} from "../../words/estimates.js";
import {withoutRules} from "../tableChars.js";

/** The share of each clause in the effect on each outcome, for a terminal. */
export function decompositionTable({clauses, outcomes, method, coalitions, pairs}: Decomposition): string {
  const table = new Table({
    head: [
      "Part de chaque clause",
      ...clauses.map(({parameter, upperEnd}) =>
        upperEnd === undefined ? parameter : `${parameter} et ${upperEnd}`
      ),
      "Ensemble",
      "Interaction la plus forte"
    ],
    style: {head: [], border: []},
    chars: withoutRules,
    colAligns: ["left", ...clauses.map(() => "right" as const), "right", "left"]
  });
  for (const outcome of outcomes.filter(
    ({whole, shares}) => whole !== 0 || shares.some(({value}) => value !== 0)
  )) {
    const {label, shares, whole} = outcome;
    const error = Math.max(...shares.map(({se}) => se));
    table.push([
      label,
      ...shares.map(
        ({value, se}) =>
          `${amount(outcome, value, se)}${Number.isFinite(se) ? ` ± ${amount(outcome, 2 * se, se, false)}` : ""}`
      ),
      amount(outcome, whole, error),
      interaction(outcome, clauses, error)
    ]);
  }
  const how =
    method === "exact"
      ? `exactes, sur les ${coalitions} ensembles de clauses`
      : `estimées sur ${pairs} paires d’ordres tirés au sort (${coalitions} ensembles de clauses simulés)`;
  return [
    table.toString(),
    `Valeurs de Shapley ${how} ; ± deux erreurs types. Les parts d’une ligne somment à l’ensemble, à l’arrondi près.`
  ].join("\n");
}

function interaction(
  {interaction: found, ...outcome}: OutcomeShares,
  clauses: Decomposition["clauses"],
  error: number
): string {
  if (found === undefined || found.value === 0) return "";
  const [a, b] = found.pair.map((i) => clauses[i].parameter);
  return `${a} × ${b} : ${amount(outcome, found.value, error)}`;
}

function amount({unit}: Pick<OutcomeShares, "unit">, mean: number, se: number, sign = true): string {
  const kind: Kind = unit === "share" ? "points" : unit;
  return formatMean({mean, se: Number.isFinite(se) ? se : 0, q05: mean, q95: mean}, kind, {sign});
}
