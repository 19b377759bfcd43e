import {isDatedMap} from "./dated.js";

/** Groups of levers, or of uncertainties, as written: nested, any part of them. */
export type LeverTree = {readonly [key: string]: unknown};

/**
 * Levers laid over others, group by group. A map of years keeps what held before its first year: {2025: 0.5} over 1
 * is 1 until 2024. `baseYear` is the year from which a plain value is taken to hold.
 */
export function mergeLevers<T extends LeverTree>(below: T, above: LeverTree, baseYear: number): T {
  const merged: Record<string, unknown> = {...below};
  for (const [key, value] of Object.entries(above)) {
    if (value === undefined) continue;
    const was = merged[key];
    if (isDatedMap(value)) merged[key] = was === undefined ? value : mergeYears(was, value, baseYear);
    else if (isGroup(value) && isGroup(was) && !isDatedMap(was))
      merged[key] = mergeLevers(was, value, baseYear);
    else merged[key] = value;
  }
  return merged as T;
}

function mergeYears(below: unknown, above: {readonly [year: string]: unknown}, baseYear: number): LeverTree {
  const first = Math.min(...Object.keys(above).map(Number));
  const earlier = isDatedMap(below) ? below : {[String(baseYear)]: below};
  const kept = Object.entries(earlier).filter(([year]) => Number(year) < first);
  return {...Object.fromEntries(kept), ...above};
}

function isGroup(value: unknown): value is LeverTree {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
