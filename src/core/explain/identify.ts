import type {State} from "../state.js";
import type {Territoire} from "../territoire/territoire.js";

const deliveredBit = 1 << 19;

/**
 * Name of a logement from its stable key: quartier and rank ("59350-Q03/12"), or for one delivered since, quartier,
 * half-year of delivery and rank ("59350-017/2019-S1-4").
 */
export function logementName({quartiers}: Territoire, key: number, firstYear: number): string {
  const quartier = quartiers.ids[key >>> 20];
  if ((key & deliveredBit) === 0) return `${quartier}/${key & 0x7ffff}`;
  const step = (key >>> 14) & 31;
  return `${quartier}/${halfYearName(step, firstYear)}-${key & 0x3fff}`;
}

/** Stable key of a logement from its name; undefined when the name is none. */
export function logementKey({quartiers}: Territoire, name: string, firstYear: number): number | undefined {
  const [, id, rest] = /^([^/]+)\/(.+)$/.exec(name) ?? [];
  const quartier = quartiers.ids.indexOf(id ?? "");
  if (quartier < 0 || rest === undefined) return undefined;
  if (/^\d+$/.test(rest)) return ((quartier << 20) | Number(rest)) >>> 0;
  const [, year, half, rank] = /^(\d{4})-S([12])-(\d+)$/.exec(rest) ?? [];
  if (year === undefined) return undefined;
  const step = (Number(year) - firstYear) * 2 + Number(half) - 1;
  return ((quartier << 20) | deliveredBit | (step << 14) | Number(rank)) >>> 0;
}

/** Name of a ménage from its stable key: eight hexadecimal digits. */
export function menageName(key: number): string {
  return `M-${key.toString(16).padStart(8, "0")}`;
}

/** "2019-S1" */
export function halfYearName(step: number, firstYear: number): string {
  return `${firstYear + Math.floor(step / 2)}-S${(step % 2) + 1}`;
}

/** Whether a logement stands, or stood, in this replicate. */
export function indexOfLogement({logements}: State, key: number): number {
  for (let l = 0; l < logements.count; l++) if (logements.key[l] === key) return l;
  return -1;
}
