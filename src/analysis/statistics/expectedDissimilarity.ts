import {deterministicExp} from "../../core/numbers/deterministicExp.js";
import {logGamma} from "./logGamma.js";

/**
 * Dissimilarity that chance alone makes when a group of `group` members falls at random into units of these sizes:
 * Σ E|Xᵢ − nᵢP| ÷ (2TP(1 − P)), Xᵢ hypergeometric, exact. NaN when the group is empty or is everyone.
 */
export function expectedDissimilarity(sizes: readonly number[], group: number): number {
  const total = sizes.reduce((a, b) => a + b, 0);
  const share = group / total;
  const known = new Map<number, number>();
  let gaps = 0;
  for (const size of sizes) {
    const gap = known.get(size) ?? meanGap(size, {total, group});
    known.set(size, gap);
    gaps += gap;
  }
  return gaps / (2 * total * share * (1 - share));
}

/** E|X − nP|, which is twice the sum over x > nP of (x − nP) P(X = x). */
function meanGap(size: number, {total, group}: {total: number; group: number}): number {
  const mean = (size * group) / total;
  const most = Math.min(size, group);
  const others = total - group;
  let x = Math.max(Math.floor(mean) + 1, size - others);
  if (x > most) return 0;
  let mass = deterministicExp(logSets(group, x) + logSets(others, size - x) - logSets(total, size));
  let gap = 0;
  for (; x <= most; x++) {
    gap += (x - mean) * mass;
    mass *= ((group - x) * (size - x)) / ((x + 1) * (others - size + x + 1));
  }
  return 2 * gap;
}

function logSets(n: number, k: number): number {
  return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
}
