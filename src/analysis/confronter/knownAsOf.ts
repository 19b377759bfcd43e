import type {IsoDate} from "../../core/convention/convention.js";
import type {ObservedFigure} from "./observedFigure.js";

/** A figure as it was last known, with its earlier vintages, the oldest first. */
export interface KnownFigure {
  readonly figure: ObservedFigure;
  readonly earlier: readonly ObservedFigure[];
}

/** Each figure as known on a day (all days where undefined), in the order of first appearance; later vintages are as if they were not. */
export function knownAsOf(figures: readonly ObservedFigure[], day?: IsoDate): KnownFigure[] {
  const vintages = new Map<string, ObservedFigure[]>();
  for (const figure of figures) {
    if (day !== undefined && figure.connuLe > day) continue;
    const known = vintages.get(figure.id);
    if (known === undefined) vintages.set(figure.id, [figure]);
    else known.push(figure);
  }
  return [...vintages.values()].map((known) => {
    const ordered = known.sort((a, b) => (a.connuLe < b.connuLe ? -1 : 1));
    return {figure: ordered[ordered.length - 1], earlier: ordered.slice(0, -1)};
  });
}
