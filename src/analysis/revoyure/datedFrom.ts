import type {Dated} from "../../core/convention/dated.js";

/** A dated value with another one from a year on, whatever it said afterwards. */
export function datedFrom<T>(dated: Dated<T>, year: number, value: T): {readonly [year: string]: T} {
  return {...before(dated, year), [year]: value};
}

/** What it says before the year; a plain value holds from the beginning of time. */
function before<T>(dated: Dated<T>, year: number): {readonly [year: string]: T} {
  if (typeof dated !== "object" || dated === null) return {"0000": dated};
  return Object.fromEntries(
    Object.entries(dated as {readonly [year: string]: T}).filter(([from]) => Number(from) < year)
  );
}
