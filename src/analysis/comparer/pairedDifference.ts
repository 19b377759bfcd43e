import {pairedInterval} from "../statistics/pairedInterval.js";
import type {PairedDifference} from "./comparePaired.js";
import {drawsOf} from "./drawsOf.js";

/** The other side minus the reference over replicates that share their draws; a pair of which one says nothing (NaN) is left out. */
export function pairedDifference(
  {before, after}: {readonly before: ArrayLike<number>; readonly after: ArrayLike<number>},
  confidence = 0.95
): PairedDifference {
  const both = Array.from({length: before.length}, (_, i) => i).filter(
    (i) => !Number.isNaN(before[i]) && !Number.isNaN(after[i])
  );
  const pairs = {before: both.map((i) => before[i]), after: both.map((i) => after[i])};
  const {mean, standardError, low, high} = pairedInterval(pairs, confidence);
  return {mean, se: standardError, low, high, ...drawsOf(pairs), n: both.length};
}
