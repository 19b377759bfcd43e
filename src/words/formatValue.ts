import {formatNumber, formatShare} from "./format.js";

/** A share in percent, to a tenth, or a quantity in whole numbers. */
export function formatValue(amount: number | undefined, kind: "share" | "count"): string {
  if (amount === undefined || !Number.isFinite(amount)) return "–";
  return kind === "share" ? formatShare(amount, 1) : formatNumber(amount);
}

/** « [48,5 ; 51,2] », in the unit of the value. */
export function formatRange(
  low: number | undefined,
  high: number | undefined,
  kind: "share" | "count"
): string {
  if (low === undefined || high === undefined || !Number.isFinite(low) || !Number.isFinite(high)) return "–";
  const [factor, decimals] = kind === "share" ? [100, 1] : [1, 0];
  return `[${formatNumber(low * factor, decimals)}\u00a0;\u00a0${formatNumber(high * factor, decimals)}]`;
}

/** « au moins 45 % », « au plus 50 % ». */
export function formatObjective({
  target,
  direction
}: {
  readonly target: number;
  readonly direction: "atLeast" | "atMost";
}): string {
  return `${direction === "atLeast" ? "au moins" : "au plus"} ${formatShare(target)}`;
}

/** A chance in words that can be read aloud: « 3 chances sur 10 »; the ends are never called certain. */
export function formatChance(probability: number): string {
  if (probability < 0.05) return "moins d’une chance sur 20";
  if (probability > 0.95) return "plus de 19 chances sur 20";
  const tenths = Math.min(9, Math.max(1, Math.round(10 * probability)));
  return `environ ${tenths} chance${tenths > 1 ? "s" : ""} sur 10`;
}
