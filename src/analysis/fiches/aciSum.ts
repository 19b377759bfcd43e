import type {FichesDocument, FicheUnit} from "./fichesDocument.js";
import {leastCount} from "./leastCount.js";
import {unpackUnitYear} from "./unitYear.js";

/** ACI objectives of all the communes, or of all the bailleurs, in one year. */
export interface AciSum {
  readonly units: number;
  /** Each in whole ménages, rounded up as its sheet tells it. */
  readonly rounded: number;
  /** Before rounding, to the nearest: what they owe together. */
  readonly together: number;
  readonly premierAcces: number;
}

/** What the sheets of a kind add up to; units without a first access owe nothing and are left out. */
export function aciSum(
  {units, results, targets, years}: FichesDocument,
  {kind, scenario, year}: {readonly kind: FicheUnit["kind"]; readonly scenario: string; readonly year: number}
): AciSum {
  const y = years.indexOf(year);
  const rows = units
    .filter((unit) => unit.kind === kind)
    .map(({id}) => ({
      share: targets[scenario][id][y].aci,
      premierAcces: unpackUnitYear(results[scenario][id][y]).premierAcces.mean
    }))
    .filter(({premierAcces}) => Math.round(premierAcces) > 0);
  const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((all, row) => all + of(row), 0);
  return {
    units: rows.length,
    rounded: sum(({share, premierAcces}) => leastCount(share, Math.round(premierAcces))),
    together: Math.round(sum(({share, premierAcces}) => share * premierAcces)),
    premierAcces: Math.round(sum(({premierAcces}) => premierAcces))
  };
}
