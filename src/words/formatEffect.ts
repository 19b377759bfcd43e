import type {Effect} from "../analysis/comparer/effect.js";
import {barsOf} from "./difference.js";
import {formatWithInterval, kindOf} from "./estimates.js";
import {formatBarsShort} from "./worlds.js";

/** A signed effect with its two bars; a document that predates the chance of one draw gives the error of its mean. */
export function formatEffect(effect: Pick<Effect, "difference" | "unit">): string {
  const {difference, unit} = effect;
  if (difference.q05 === undefined) return formatWithInterval(effect);
  return formatBarsShort(barsOf(difference), kindOf(unit), {sign: true});
}
