import {maskThreshold} from "../statistics/mask.js";
import type {ShownVerdictSet} from "./bilan.js";
import type {BilanTable} from "./bilanTable.js";
import type {VerdictSet} from "./bilanVerdicts.js";

/**
 * Verdicts that tell nothing more than the published tables: classes large enough, and the ACI of communes and bailleurs
 * whose counts are shown; without what is computed from the hidden counts of the others.
 */
export function publishedVerdicts(
  sets: readonly VerdictSet[],
  tables: readonly BilanTable[]
): ShownVerdictSet[] {
  return sets.flatMap(({id, title, article, objective, needed, units}) => {
    const shown = shownUnits(id, tables);
    if (shown === undefined) return [];
    const kept = units.filter(
      ({nom, successes, n}) =>
        successes >= maskThreshold && n - successes >= maskThreshold && (shown === "all" || shown.has(nom))
    );
    return [
      {
        id,
        title,
        article,
        objective,
        needed,
        units: kept.map(({posterior: _, pValue: __, adjusted: ___, funnel: ____, ...unit}) => unit)
      }
    ];
  });
}

/** Names of the units whose ACI counts are shown; "all" for classes, undefined for sets that are not published. */
function shownUnits(id: string, tables: readonly BilanTable[]): ReadonlySet<string> | "all" | undefined {
  if (id.startsWith("ressources-classe-") || id === "aci-classes-communes") return "all";
  const table = tables.find((other) => `aci-${other.id}` === id);
  if (table === undefined) return undefined;
  const at = (column: string) => table.columns.findIndex((other) => other.id === column);
  const [name, aci, droitCommun] = [at("unite"), at("aci"), at("droit_commun")];
  return new Set(
    table.rows
      .filter((row) => typeof row[aci] === "number" && typeof row[droitCommun] === "number")
      .map((row) => String(row[name]))
  );
}
