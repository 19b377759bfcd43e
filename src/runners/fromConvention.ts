import {isDatedMap} from "../core/convention/dated.js";

/** Levers or uncertainties as a scenario file may write them: dated from the first year of the convention, the base year being nobody's. */
export function fromConvention(tree: unknown, firstYear: number): unknown {
  if (typeof tree !== "object" || tree === null || Array.isArray(tree)) return tree;
  const entries = Object.entries(tree);
  if (!isDatedMap(tree))
    return Object.fromEntries(entries.map(([key, value]) => [key, fromConvention(value, firstYear)]));
  const base = entries.filter(([year]) => Number(year) < firstYear).at(-1);
  const own = entries.filter(([year]) => Number(year) >= firstYear);
  const opens = own.some(([year]) => Number(year) === firstYear) || base === undefined;
  return Object.fromEntries(opens ? own : [[String(firstYear), base[1]], ...own]);
}
