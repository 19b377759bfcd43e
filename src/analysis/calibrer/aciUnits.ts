import {clopperPearsonInterval} from "../statistics/clopperPearsonInterval.js";
import {hierarchicalRates, type PooledRate} from "../statistics/hierarchicalRates.js";
import type {Interval, Proportion} from "../statistics/interval.js";
import {confidence} from "./poststratified.js";
import {answers, rowsBy, type YearCounts} from "./yearCounts.js";

/** ACI share of the first accesses of a bailleur or of a commune. */
export interface AciUnit extends Proportion {
  readonly id: string;
  readonly nom: string;
  /** First accesses that do not say. */
  readonly unsaid: number;
  readonly share?: number;
  /** Of its own count alone (Clopper & Pearson). */
  readonly exact?: Interval;
  /** Drawn towards the other units by as much as its own count leaves. */
  readonly shrunk?: PooledRate;
}

export interface AciUnits {
  readonly units: readonly AciUnit[];
  /** Centre of the shares of the units; absent where fewer than two say anything. */
  readonly centre?: number;
}

/** ACI shares by bailleur or by commune, with those of their kind. */
export function aciUnits(
  counts: YearCounts,
  {by, ids, noms}: {by: "bailleur" | "commune"; ids: readonly string[]; noms: readonly string[]}
): AciUnits {
  const {communes} = counts.shape;
  const rows = rowsBy(counts.aci, answers, {
    groups: ids.length,
    groupOf: (unit) => (by === "commune" ? unit % communes : Math.floor(unit / communes))
  });
  const proportions = rows.map(([successes, no]) => ({successes, n: successes + no}));
  const kind = hierarchicalRates(proportions, {confidence});
  return {
    ...(kind && {centre: kind.centre}),
    units: proportions.map((one, u): AciUnit => {
      const unit = {id: ids[u], nom: noms[u], unsaid: rows[u][2], ...one};
      if (one.n === 0) return unit;
      const shrunk = kind?.rates[u];
      return {
        ...unit,
        share: one.successes / one.n,
        exact: clopperPearsonInterval(one, confidence),
        ...(shrunk && {shrunk})
      };
    })
  };
}
