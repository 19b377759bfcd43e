import type {Interval} from "../statistics/interval.js";

/** What a file says of a hypothesis. */
export type FileVerdict = "tranchée" | "déplacée" | "contredite" | "rien appris";

/** What was supposed: a value, and the range that it was drawn in; a figure of the text has the tolerance of the fit. */
export interface Supposed {
  readonly value: number;
  readonly range: Interval;
}

export interface JudgedHypothesis {
  readonly verdict: FileVerdict;
  /** Of a contradiction: from the nearest end of the range to what the file says, in the unit of the figure. */
  readonly beyond?: number;
  /** The same in standard errors of the file. */
  readonly standardErrors?: number;
  /** True where the file contradicts if the lines that say nothing are as the others, and may not if they are not. */
  readonly ifAlike?: true;
  /** What is left of the range: 0.1 when nine tenths of it are ruled out, 1 when none is. */
  readonly left: number;
}

/** A range is settled when what is left of it is under a quarter. */
const settled = 0.25;
/** A file that leaves more than three quarters of a range, its value included, has taught nothing. */
const taught = 0.75;
/** A file that finds a figure of the text again leaves it in an interval of twice its tolerance, no more. */
const precise = 2;
/** Standard errors in half an interval of nine chances in ten. */
const halfNinety = 1.6448536269514722;

/**
 * Holds an estimate of a file against what was supposed. The two strong words, « tranchée » and « contredite », rest on `widest`:
 * they hold whatever the lines that say nothing would say.
 */
export function judgeHypothesis(
  {value, range}: Supposed,
  estimate: Interval & {readonly value: number; readonly n: number; readonly widest: Interval}
): JudgedHypothesis {
  if (estimate.n === 0 || Number.isNaN(estimate.value)) return {verdict: "rien appris", left: 1};
  const width = range.high - range.low;
  const common = Math.min(range.high, estimate.high) - Math.max(range.low, estimate.low);
  const left = width > 0 ? Math.min(1, Math.max(0, common) / width) : 1;
  if (apart(estimate, range)) {
    const beyond =
      estimate.value > range.high ? estimate.value - range.high : Math.max(0, range.low - estimate.value);
    const error = (estimate.high - estimate.low) / (2 * halfNinety);
    const gap = {beyond, ...(error > 0 && {standardErrors: beyond / error}), left: 0};
    if (apart(estimate.widest, range)) return {verdict: "contredite", ...gap};
    return {verdict: "déplacée", ifAlike: true, ...gap};
  }
  const {low, high} = estimate.widest;
  if (low >= range.low && high <= range.high && high - low <= settled * width)
    return {verdict: "tranchée", left};
  const elsewhere = value < estimate.low || value > estimate.high;
  return {verdict: elsewhere || left < taught ? "déplacée" : "rien appris", left};
}

/**
 * A figure of the text, held to its tolerance: found again by a file that is precise enough to have missed it, contradicted, moved where
 * the file rules its value out without leaving its tolerance, or none of these.
 */
export function judgeText(
  {value, range}: Supposed,
  estimate: Interval & {readonly value: number; readonly n: number; readonly widest: Interval}
): JudgedHypothesis {
  const judged = judgeHypothesis({value: estimate.value, range}, estimate);
  if (judged.verdict === "contredite" || judged.ifAlike) return judged;
  const {low, high} = estimate.widest;
  const confirmed =
    estimate.value >= range.low &&
    estimate.value <= range.high &&
    high - low <= precise * (range.high - range.low);
  if (confirmed) return {verdict: "tranchée", left: 1};
  const elsewhere = estimate.n > 0 && (value < estimate.low || value > estimate.high);
  return elsewhere ? {verdict: "déplacée", left: judged.left} : {verdict: "rien appris", left: 1};
}

function apart(one: Interval, other: Interval): boolean {
  return one.low > other.high || one.high < other.low;
}
