import {formatDecimal, formatNumber} from "../../words/numbers.js";
import type {ToldCoordinate} from "./exploredWorlds.js";
import type {SubjectOutcome} from "./subjects.js";

/** A place on a coordinate, in its unit, to three digits: « 36,5 % », « 3 semestres », « extensive ». */
export function placeText({unit, choices}: ToldCoordinate, place: number): string {
  if (choices !== undefined) return choices[Math.round(place)] ?? formatDecimal(place, 2);
  if (unit === "/1" || unit === "/an") {
    const digits = digitsOf(100 * place);
    return `${formatNumber(100 * place, digits)}\u00a0%${unit === "/an" ? " par an" : ""}`;
  }
  if (/ann[ée]e$/.test(unit)) return formatNumber(place, 1).replaceAll(/[\u202f\u00a0]/g, "");
  const amount = formatNumber(place, digitsOf(place));
  return /^(rapport|rang|choix|lecture|poids|écart type)?$/.test(unit) ? amount : `${amount} ${unit}`;
}

/** Value of an outcome in a sentence: « 51,2 % », « 4 470 », « 2,3 points »; signed for a difference. */
export function outcomeText(
  value: number,
  {unit}: Pick<SubjectOutcome, "unit">,
  {sign = false}: {sign?: boolean} = {}
): string {
  if (!Number.isFinite(value)) return "non défini";
  const [scale, decimals] = unit === "share" ? [100, 1] : unit === "count" ? [1, 0] : [1, 1];
  const rounded = roundedTo(scale * value, {unit, decimals});
  const text = `${sign && rounded > 0 ? "+" : ""}${formatNumber(rounded, decimals)}`;
  if (unit === "share") return `${text}\u00a0%`;
  if (unit === "count") return text;
  return `${text} ${unit === "months" ? "mois" : Math.abs(rounded) >= 2 ? "points" : "point"}`;
}

/** The name of a coordinate inside a sentence: quoted, since it is a whole description. */
export function quoted({label}: Pick<ToldCoordinate, "label">): string {
  return `« ${label} »`;
}

/** « a, b et c ». */
export function listed(parts: readonly string[], last = "et"): string {
  return parts.length < 2 ? (parts[0] ?? "") : `${parts.slice(0, -1).join(", ")} ${last} ${parts.at(-1)}`;
}

/** Counts from a hundred on to the nearest ten: chance moves them more. */
function roundedTo(
  amount: number,
  {unit, decimals}: {unit: SubjectOutcome["unit"]; decimals: number}
): number {
  const step = unit === "count" && Math.abs(amount) >= 100 ? 10 : 1 / 10 ** decimals;
  const rounded = Math.round(amount / step) * step;
  return rounded === 0 ? 0 : rounded;
}

/** Decimals that leave three digits in all. */
function digitsOf(value: number): number {
  const size = Math.abs(value);
  if (size >= 100) return 0;
  return size >= 10 ? 1 : size >= 1 ? 2 : 3;
}
