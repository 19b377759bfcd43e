import Table from "cli-table3";
import type {Decomposition, OutcomeShares} from "../../analysis/avenant/decomposition.js";
import {formatAmount, formatSigned} from "../../words/estimates.js";
import {chanceAlone} from "../../words/worlds.js";
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
    const {label, unit, shares, whole} = outcome;
    const error = Math.max(...shares.map(({se}) => se));
    table.push([
      label,
      ...shares.map(
        ({value, se}) =>
          `${formatSigned({mean: value, se, unit})}${Number.isFinite(se) ? ` ± ${formatAmount({mean: 2 * se, se, unit})}` : ""}`
      ),
      formatSigned({mean: whole, se: error, unit}),
      interaction(outcome, clauses, error)
    ]);
  }
  const how =
    method === "exact"
      ? `exactes, sur les ${coalitions} ensembles de clauses`
      : `estimées sur ${pairs} paires d’ordres tirés au sort (${coalitions} ensembles de clauses simulés)`;
  return [
    table.toString(),
    `Valeurs de Shapley ${how} ; ± deux erreurs types, ${chanceAlone}. Les parts d’une ligne somment à l’ensemble, à l’arrondi près.`
  ].join("\n");
}

function interaction(
  {interaction: found, unit}: OutcomeShares,
  clauses: Decomposition["clauses"],
  error: number
): string {
  if (found === undefined || found.value === 0) return "";
  const [a, b] = found.pair.map((i) => clauses[i].parameter);
  return `${a} × ${b} : ${formatSigned({mean: found.value, se: error, unit})}`;
}
