import type {Estimate} from "../analysis/indicateurs/result.js";
import {formatNumber} from "./numbers.js";
import {chanceAlone, formatBars} from "./worlds.js";

/** How far the bounds of article 5.2 are missed, both bars told against the tolerance. */
export function gapSentence(
  gap: Estimate,
  {year, tolerance}: {readonly year: number; readonly tolerance: number}
): string {
  const alone = gap.worlds === undefined ? ` ; ${chanceAlone}` : "";
  return `Au-delà des bornes en ${year} : ${formatBars(gap, "points")} (tolérance : ${formatNumber(tolerance)} pt${alone}).`;
}
