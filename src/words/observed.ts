import type {Estimate} from "../analysis/indicateurs/result.js";
import {formatBounds, formatDecimal, formatNumber} from "./numbers.js";

/** What a source says, ends equal for a point and null where it leaves one open. */
export interface ObservedEnds {
  readonly low: number | null;
  readonly high: number | null;
}

/** An amount in the unit of a public figure: percents to a tenth, counts to the unit, years without thousands. */
export function formatAmount(amount: number, unit: string, {sign = false} = {}): string {
  if (unit === "année") return String(amount);
  const text = unit === "%" ? formatDecimal(amount, 2) : formatNumber(amount);
  return sign && amount > 0 ? `+${text}` : text;
}

/** « −13,5 % », « 10 000 à 12 000 attributions », « au plus 1 670 logements ». */
export function formatObserved({low, high}: ObservedEnds, unit: string, {sign = false} = {}): string {
  const amount = (end: number) => formatAmount(end, unit, {sign});
  const after = unit === "%" ? "\u00a0%" : unit === "année" ? "" : ` ${unit}`;
  if (low === null) return `au plus ${high === null ? "" : amount(high)}${after}`;
  if (high === null) return `au moins ${amount(low)}${after}`;
  return low === high ? `${amount(low)}${after}` : `${amount(low)} à ${amount(high)}${after}`;
}

/** Counts of a projection to the ten from a hundred on, percents to a tenth: no finer than its futures tell. */
export function formatProjected(amount: number, unit: string, {sign = false} = {}): string {
  if (!Number.isFinite(amount)) return "–";
  const step = unit === "%" ? 0.1 : Math.abs(amount) >= 100 ? 10 : 1;
  const rounded = Math.round(amount / step) * step;
  const text = formatNumber(rounded === 0 ? 0 : rounded, unit === "%" ? 1 : 0);
  return sign && rounded > 0 ? `+${text}` : text;
}

/** Centre and chance: « +12,9 [+10,8 ; +15,2] ». */
export function formatChanceBar(
  {mean, q05, q95}: Estimate,
  unit: string,
  options: {sign?: boolean} = {}
): string {
  const amount = (end: number) => formatProjected(end, unit, options);
  return `${amount(mean)} ${formatBounds(amount(q05), amount(q95))}`;
}

/** The bar of plausible worlds: « de −0,4 à +25,8 »; empty where it is not known. */
export function formatWorldsBar({worlds}: Estimate, unit: string, options: {sign?: boolean} = {}): string {
  if (worlds === undefined) return "";
  return `de ${formatProjected(worlds.q05, unit, options)} à ${formatProjected(worlds.q95, unit, options)}`;
}
