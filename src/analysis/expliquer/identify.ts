import {yearOf} from "../../core/step.js";
import {logementKeys} from "../../core/territoire/logementKeys.js";
import type {Territoire} from "../../core/territoire/territoire.js";

/**
 * Name of a logement from its stable key: quartier and rank ("59350-Q03/12"), or for one delivered since, quartier,
 * half-year of delivery and rank ("59350-017/2026-S1-4").
 */
export function logementName({quartiers}: Territoire, key: number, firstYear: number): string {
  const {quartier, step, rank} = logementKeys(quartiers.ids.length).placeOf(key);
  const id = quartiers.ids[quartier];
  return step === undefined ? `${id}/${rank}` : `${id}/${halfYearName(step, firstYear)}-${rank}`;
}

/** Stable key of a logement from its name; undefined when the name is none. */
export function logementKey({quartiers}: Territoire, name: string, firstYear: number): number | undefined {
  const [, id, rest] = /^([^/]+)\/(.+)$/.exec(name) ?? [];
  const quartier = quartiers.ids.indexOf(id ?? "");
  if (quartier < 0 || rest === undefined) return undefined;
  const keys = logementKeys(quartiers.ids.length);
  if (/^\d+$/.test(rest)) return keys.find({quartier, rank: Number(rest)});
  const [, year, half, rank] = /^(\d{4})-S([12])-(\d+)$/.exec(rest) ?? [];
  if (year === undefined) return undefined;
  const step = (Number(year) - firstYear) * 2 + Number(half) - 1;
  return keys.find({quartier, step, rank: Number(rank)});
}

/** Name of a ménage from its stable key: eight hexadecimal digits. */
export function menageName(key: number): string {
  return `M-${key.toString(16).padStart(8, "0")}`;
}

/** "2026-S1" */
export function halfYearName(step: number, firstYear: number): string {
  return `${firstYear + yearOf(step)}-S${(step % 2) + 1}`;
}
