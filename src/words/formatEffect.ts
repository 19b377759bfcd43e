import type {ClauseEffect} from "../analysis/avenant/clauseEffects.js";
import type {Effect} from "../analysis/comparer/effect.js";
import {formatEstimate, formatMean, type Kind} from "./format.js";

/** Differences of shares are points. */
export function kindOf(unit: Effect["unit"]): Kind {
  return unit === "share" ? "points" : unit;
}

/** A signed mean, as fine as its error allows: « +154 », « −1,9 pt ». */
export function formatSigned({mean, se, unit}: Pick<ClauseEffect, "mean" | "se" | "unit">): string {
  return formatMean({mean, se: known(se), q05: mean, q95: mean}, kindOf(unit), {sign: true});
}

/** A signed mean with its interval: « +154 [+140 ; +170] ». */
export function formatWithInterval({difference: {mean, se, low, high}, unit}: Effect): string {
  return formatEstimate({mean, se: known(se), q05: low, q95: high}, kindOf(unit), {sign: true});
}

/** A level as finely as the difference that it explains. */
export function formatLevel(mean: number, {difference: {se}, unit}: Pick<Effect, "difference" | "unit">) {
  const error = unit === "share" ? known(se) / 100 : known(se);
  return formatMean({mean, se: error, q05: mean, q95: mean}, unit);
}

/** A single pair has no error: its figure is shown as finely as figures ever are. */
function known(se: number): number {
  return Number.isFinite(se) ? se : 0;
}
