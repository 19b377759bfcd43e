import type {ClauseEffect} from "../analysis/avenant/clauseEffects.js";
import type {Effect} from "../analysis/comparer/effect.js";
import type {Estimate} from "../analysis/indicateurs/result.js";
import {formatBounds, formatNumber} from "./numbers.js";

/** What a figure counts: `share` is in [0, 1] and shown in percent, `points` is a difference of shares times 100. */
export type Kind = "share" | "points" | "count" | "months" | "ratio";

const scale = {share: 100, points: 1, count: 1, months: 1, ratio: 1} as const;
const finest = {share: -1, points: -1, count: 0, months: -1, ratio: -2} as const;
const units = {share: "\u00a0%", points: "\u00a0pt", count: "", months: "\u00a0mois", ratio: ""} as const;

/** The mean, without any digit finer than its Monte Carlo error, with its unit. */
export function formatMean(estimate: Estimate, kind: Kind, {sign = false} = {}): string {
  if (!isKnown(estimate)) return "non défini";
  return `${rounded(estimate.mean, estimate, {kind, sign})}${units[kind]}`;
}

/** Whether its error leaves no digit of the mean but zeros. */
export function isShownAsZero(estimate: Estimate, kind: Kind): boolean {
  return !/[1-9]/.test(rounded(estimate.mean, estimate, {kind, sign: false}));
}

/** The interval that holds nine replicates out of ten, as « [64,1 ; 66,4] ». */
export function formatInterval(estimate: Estimate, kind: Kind, {sign = false} = {}): string {
  if (!isKnown(estimate) || !Number.isFinite(estimate.q05)) return "";
  const bound = (amount: number) => rounded(amount, estimate, {kind, sign});
  return formatBounds(bound(estimate.q05), bound(estimate.q95));
}

/** Mean and interval in one string: « 65,3 % [64,1 ; 66,4] ». */
export function formatEstimate(estimate: Estimate, kind: Kind, options: {sign?: boolean} = {}): string {
  return `${formatMean(estimate, kind, options)} ${formatInterval(estimate, kind, options)}`;
}

/** False where no replicate says anything (a share over no attribution is null in the document). */
export function isKnown({mean}: Estimate): boolean {
  return Number.isFinite(mean);
}

/** Power of ten of the last digit worth showing: that of the half-width of the 95 % interval of the mean. */
export function lastDigit(estimate: Estimate, kind: Kind): number {
  const halfWidth = 1.96 * estimate.se * scale[kind];
  return halfWidth > 0 ? Math.max(finest[kind], Math.floor(Math.log10(halfWidth))) : finest[kind];
}

/** Differences of shares are points. */
export function kindOf(unit: Effect["unit"]): Kind {
  return unit === "share" ? "points" : unit;
}

/** A signed mean, as fine as its error allows: « +154 », « −1,9 pt ». */
export function formatSigned(effect: Pick<ClauseEffect, "mean" | "se" | "unit">): string {
  return formatAmount(effect, {sign: true});
}

/** The same without a sign, as an error beside its mean is told: « 12 », « 0,3 pt ». */
export function formatAmount(
  {mean, se, unit}: Pick<ClauseEffect, "mean" | "se" | "unit">,
  {sign = false} = {}
): string {
  return formatMean({mean, se: known(se), q05: mean, q95: mean}, kindOf(unit), {sign});
}

/** A signed mean with the error of its computation: « +154 [+140 ; +170] ». */
export function formatWithInterval({
  difference: {mean, se, low, high},
  unit
}: Pick<Effect, "difference" | "unit">): string {
  return formatEstimate({mean, se: known(se), q05: low, q95: high}, kindOf(unit), {sign: true});
}

/** A level as finely as the difference that it explains. */
export function formatLevel(mean: number, {difference: {se}, unit}: Pick<Effect, "difference" | "unit">) {
  const error = unit === "share" ? known(se) / 100 : known(se);
  return formatMean({mean, se: error, q05: mean, q95: mean}, unit);
}

function rounded(amount: number, estimate: Estimate, {kind, sign}: {kind: Kind; sign: boolean}): string {
  return roundedTo(amount, {kind, sign, digit: lastDigit(estimate, kind)});
}

/** An amount without its unit, down to a power of ten. */
export function roundedTo(
  amount: number,
  {kind, sign, digit}: {readonly kind: Kind; readonly sign: boolean; readonly digit: number}
): string {
  const unit = 10 ** digit;
  // A half goes away from zero on both sides: « 13 » and « 10 » differ by « −3 », as 12.5 and 10 do.
  const rounding = Math.sign(amount) * Math.round(Math.abs((amount * scale[kind]) / unit)) * unit;
  const text = formatNumber(rounding === 0 ? 0 : rounding, -digit);
  return sign && rounding > 0 ? `+${text}` : text;
}

/** A single pair has no error: its figure is shown as finely as figures ever are. */
function known(se: number): number {
  return Number.isFinite(se) ? se : 0;
}
