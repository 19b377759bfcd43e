/** A value that may change over time: plain, or a map from a year to the value that holds from that year on. */
export type Dated<T> = T | {readonly [year: string]: T};

/** Value of a dated lever in a year: that of the latest year not after it. */
export function datedAt<T extends number | string | boolean>(dated: Dated<T>, year: number): T {
  if (typeof dated !== "object") return dated;
  let found: string | undefined;
  for (const from of Object.keys(dated)) {
    if (Number(from) <= year && (found === undefined || Number(from) > Number(found))) found = from;
  }
  if (found === undefined) throw new RangeError(`no value in force in ${year}: ${JSON.stringify(dated)}`);
  return (dated as {readonly [year: string]: T})[found];
}

/** Whether a value is a map from years, and not a group of levers. */
export function isDatedMap(value: unknown): value is {readonly [year: string]: unknown} {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const keys = Object.keys(value);
  return keys.length > 0 && keys.every((key) => /^\d{4}$/.test(key));
}
