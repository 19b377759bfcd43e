import {type BetaPrior, betaBinomialPrior} from "../statistics/betaBinomialPrior.js";
import {clopperPearsonInterval} from "../statistics/clopperPearsonInterval.js";
import type {Interval, Proportion} from "../statistics/interval.js";
import {posteriorRate} from "../statistics/posteriorRate.js";
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
  /** Drawn towards the other units by as much as its own count leaves (beta-binomial). */
  readonly shrunk?: Interval & {readonly mean: number};
}

export interface AciUnits {
  readonly units: readonly AciUnit[];
  /** Law of the shares of the units; absent where fewer than two units say anything, or all say the same. */
  readonly law?: BetaPrior;
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
  const law = lawOf(proportions);
  return {
    ...(law && {law}),
    units: proportions.map((one, u): AciUnit => {
      const unit = {id: ids[u], nom: noms[u], unsaid: rows[u][2], ...one};
      if (one.n === 0) return unit;
      const shrunk = law && posteriorRate(one, {prior: law, threshold: 0.5, confidence});
      return {
        ...unit,
        share: one.successes / one.n,
        exact: clopperPearsonInterval(one, confidence),
        ...(shrunk && {shrunk: {mean: shrunk.mean, low: shrunk.low, high: shrunk.high}})
      };
    })
  };
}

/** The strength of example is bounded: units that seem alike by chance are not the same unit. */
const mostStrength = 2000;

function lawOf(units: readonly Proportion[]): BetaPrior | undefined {
  const seen = units.filter(({n}) => n > 0);
  const successes = seen.reduce((sum, unit) => sum + unit.successes, 0);
  const n = seen.reduce((sum, unit) => sum + unit.n, 0);
  if (seen.length < 2 || successes === 0 || successes === n) return undefined;
  return betaBinomialPrior(seen, {maxStrength: mostStrength});
}
