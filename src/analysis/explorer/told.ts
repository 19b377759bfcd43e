import {formatDecimal, formatNumber, formatShare} from "../../words/numbers.js";
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
  const plus = (text: string) => (sign && value > 0 ? `+${text}` : text);
  if (unit === "share") return plus(formatShare(value, 1));
  if (unit === "count") return plus(formatNumber(tens(value)));
  const word = unit === "months" ? "mois" : Math.abs(value) >= 2 ? "points" : "point";
  return plus(`${formatNumber(value, 1)} ${word}`);
}

/** The name of a coordinate inside a sentence: quoted, since it is a whole description. */
export function quoted({label}: Pick<ToldCoordinate, "label">): string {
  return `«\u00a0${label}\u00a0»`;
}

/** « a, b et c ». */
export function listed(parts: readonly string[], last = "et"): string {
  return parts.length < 2 ? (parts[0] ?? "") : `${parts.slice(0, -1).join(", ")} ${last} ${parts.at(-1)}`;
}

/** Ménages and attributions to the nearest ten: chance moves them more. */
function tens(value: number): number {
  const rounded = Math.round(value / 10) * 10;
  return rounded === 0 ? 0 : rounded;
}

/** Decimals that leave three digits in all. */
function digitsOf(value: number): number {
  const size = Math.abs(value);
  if (size >= 100) return 0;
  return size >= 10 ? 1 : size >= 1 ? 2 : 3;
}
