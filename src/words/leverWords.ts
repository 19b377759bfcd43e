import type {LeverDecomposition, LeverGroup} from "../analysis/comparer/leverDecomposition.js";
import {formatSigned} from "./estimates.js";
import {isTold} from "./labels.js";
import {lowerFirst} from "./lowerFirst.js";

/** « bornes de ressources (article 5.2), objectif ACI (article 6.2) et taux de PLAI (article 11.4) ». */
export function leverNames(groups: readonly LeverGroup[]): string {
  return listed(groups.map(nameOf));
}

/**
 * Why an effect is what it is: the share of each lever that is told from chance, and whether they pull apart; undefined where
 * the effect was not shared out.
 */
export function leversWhy(document: LeverDecomposition, id: string): string | undefined {
  const outcome = document.outcomes.find((one) => one.id === id);
  if (outcome === undefined) return undefined;
  const {label, shares, unit} = outcome;
  const told = document.groups.flatMap((group, i) =>
    isTold(shares[i]) ? [{group, mean: shares[i].value, se: shares[i].se, unit}] : []
  );
  if (told.length === 0) return undefined;
  const [first, last] = [document.years[0], document.years[document.years.length - 1]];
  const parts = told.map(({group, ...share}) => `${nameOf(group)} ${formatSigned(share)}`);
  const apart = told.some(({mean}) => mean > 0) && told.some(({mean}) => mean < 0);
  const rest = told.length < document.groups.length ? " ; le reste ne se distingue pas du hasard" : "";
  return `${lowerFirst(label)}, par an de ${first} à ${last} : ${listed(parts)}${apart ? ", des leviers qui se contrarient" : ""}${rest}`;
}

function nameOf({label, article}: LeverGroup): string {
  return `${label} (article ${article})`;
}

function listed(names: readonly string[]): string {
  const last = names[names.length - 1];
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} et ${last}`;
}
