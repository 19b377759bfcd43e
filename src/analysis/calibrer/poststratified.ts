import type {Interval} from "../statistics/interval.js";
import {wilsonInterval} from "../statistics/wilsonInterval.js";

/** A stratum: lines that say, by outcome, and lines that do not. */
export interface Stratum {
  readonly said: readonly number[];
  readonly unsaid: number;
}

/** A share, what its sampling leaves of it, and the widest that lines which say nothing allow. */
export interface FileShare extends Interval {
  readonly value: number;
  /** Lines that say. */
  readonly n: number;
  /** Share of the lines, known to be missing or silent, that say nothing of it. */
  readonly missing: number;
  /** Whatever those lines would say. */
  readonly widest: Interval;
}

/** Of every interval here: nine chances in ten. */
export const confidence = 0.9;

/**
 * Shares of outcomes, lines that say nothing being taken as those of their stratum (post-stratification: Holt & Smith 1979): what is
 * missing is supposed to depend on the stratum alone. `widest` supposes nothing (Manski 1989). `absent` is the share of lines that
 * the file should hold and does not. NaN where no line says.
 */
export function poststratified(
  strata: readonly Stratum[],
  {absent = 0}: {absent?: number} = {}
): FileShare[] {
  const outcomes = strata[0]?.said.length ?? 0;
  const saidOf = ({said}: Stratum) => said.reduce((a, b) => a + b, 0);
  const n = strata.reduce((sum, stratum) => sum + saidOf(stratum), 0);
  const lines = strata.reduce((sum, stratum) => sum + saidOf(stratum) + stratum.unsaid, 0);
  // A stratum of which nothing is said is taken as the others are.
  const told = strata.filter((stratum) => saidOf(stratum) > 0);
  const toldLines = told.reduce((sum, stratum) => sum + saidOf(stratum) + stratum.unsaid, 0);
  return Array.from({length: outcomes}, (_, k) => {
    if (n === 0) return nothing;
    let value = 0;
    let variance = 0;
    for (const stratum of told) {
      const own = saidOf(stratum);
      const weight = (own + stratum.unsaid) / toldLines;
      const share = stratum.said[k] / own;
      value += weight * share;
      variance += (weight * weight) / own;
    }
    // Lines that the share is worth: those that say where all strata say alike, fewer where weights differ.
    const worth = Math.min(n, 1 / variance);
    const {low, high} = wilsonInterval({successes: Math.min(1, value) * worth, n: worth}, confidence);
    const missing = 1 - (1 - absent) * (n / lines);
    const said = strata.reduce((sum, stratum) => sum + stratum.said[k], 0) / n;
    const bare = missing === 0 ? {low, high} : wilsonInterval({successes: said * n, n}, confidence);
    return {
      value,
      low,
      high,
      n,
      missing,
      widest: {low: (1 - missing) * bare.low, high: (1 - missing) * bare.high + missing}
    };
  });
}

const nothing: FileShare = {
  value: Number.NaN,
  low: Number.NaN,
  high: Number.NaN,
  n: 0,
  missing: 1,
  widest: {low: 0, high: 1}
};
