import {wilsonInterval} from "../wilsonInterval.js";
import type {ShareInterval} from "./signShare.js";

/**
 * Share of worlds in which a policy meets every condition at once (Starr's domain criterion, 1963), with Wilson's 95 %
 * interval: `met[condition][world]`. All NaN without world; a RangeError without condition or when rows are not of one length.
 */
export function satisficingShare(met: readonly (readonly boolean[])[]): ShareInterval {
  const n = met[0]?.length;
  if (n === undefined || met.some((row) => row.length !== n))
    throw new RangeError(`conditions need the same worlds: ${met.map((row) => row.length)}`);
  if (n === 0) return {share: Number.NaN, low: Number.NaN, high: Number.NaN};
  let successes = 0;
  for (let w = 0; w < n; w++) if (met.every((row) => row[w])) successes++;
  return {share: successes / n, ...wilsonInterval({successes, n})};
}
