import {formatNumber} from "./format.js";

/** A gap in points, as sentences say it: « 1,4 point », « 2,6 points ». */
export function formatPoints(gap: number, decimals = 1): string {
  const rounded = Math.round(Math.abs(gap) * 10 ** decimals) / 10 ** decimals;
  return `${formatNumber(gap, decimals)} point${rounded >= 2 ? "s" : ""}`;
}
