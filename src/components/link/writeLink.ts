import type {LinkFields} from "./readLink.js";

/** The query of an address that `readLink` reads back to the same state; what is undefined is left out. */
export function writeLink<S extends object>(state: S, fields: LinkFields<S>): string {
  const parts = (Object.keys(fields) as (keyof S & string)[]).flatMap((name) => {
    const given = state[name];
    return given === undefined ? [] : [`${name}=${encodeURIComponent(fields[name].write(given))}`];
  });
  return `?${parts.join("&").replaceAll("%2C", ",")}`;
}
