import {barsOf, type Difference} from "../words/difference.js";
import {formatInterval, formatMean, type Kind} from "../words/estimates.js";
import {formatOuter} from "../words/worlds.js";
import {colours} from "./colours.js";
import {svg} from "./svg.js";

/** Colours of the two bars, the same in every figure. */
export const barColours = {
  chance: colours.convention,
  unknown: colours.unknown,
  mean: colours.ink,
  rule: colours.outline
} as const;

/** All ends of some differences and zero, with a little room. */
export function barsDomain(differences: readonly Difference[], room = 0.06): readonly [number, number] {
  const ends = differences.flatMap(({mean, q05, q95, worlds}) => [mean, q05, q95, worlds?.q05, worlds?.q95]);
  const known = ends.filter((end): end is number => typeof end === "number" && Number.isFinite(end));
  const [low, high] = [Math.min(0, ...known), Math.max(0, ...known)];
  const margin = room * (high - low || 1);
  return [low - margin, high + margin];
}

export interface BarPlace {
  /** Where an amount stands along the bars, in pixels or in percent of their drawing. */
  readonly at: (amount: number) => number | string;
  /** Middle of the bars across them. */
  readonly middle: number;
  readonly upright?: boolean;
}

/** Both bars of a difference and the tick of its mean, lying or upright. */
export function drawnBars({mean, q05, q95, worlds}: Difference, place: BarPlace): SVGElement[] {
  const {at, middle, upright = false} = place;
  const line = (from: number, to: number, across: readonly [number, number], style: object) =>
    svg("line", {
      ...(upright
        ? {x1: across[0], x2: across[1], y1: at(from), y2: at(to)}
        : {x1: at(from), x2: at(to), y1: across[0], y2: across[1]}),
      ...style
    });
  const bar = (low: number | undefined, high: number | undefined, stroke: string, width: number) =>
    low === undefined || high === undefined || !Number.isFinite(low) || !Number.isFinite(high)
      ? []
      : [line(low, high, [middle, middle], {stroke, "stroke-width": width})];
  return [
    ...bar(worlds?.q05, worlds?.q95, barColours.unknown, 4),
    ...bar(q05, q95, barColours.chance, 11),
    line(mean, mean, [middle - 9, middle + 9], {stroke: barColours.mean, "stroke-width": 2})
  ];
}

/** A difference in words under its bars: « −14,7 pt [−16,0 ; −13,3] ; mondes : de −17,5 à −10,4 ». */
export function barsText(difference: Difference, kind: Kind): string {
  const figure = barsOf(difference);
  const parts = [formatMean(figure, kind, {sign: true}), formatInterval(figure, kind, {sign: true})];
  const outer = formatOuter(figure, kind, {sign: true});
  return `${parts.filter(Boolean).join(" ")}${outer === "" ? "" : ` ; mondes : ${outer}`}`;
}
