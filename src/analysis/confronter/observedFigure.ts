import type {IsoDate} from "../../core/convention/convention.js";

/** How a figure is read on the years of its period: that of one year, its evolution in percent from the first to the last, their sum. */
export const measures = ["niveau", "evolution", "cumul"] as const;
export type Measure = (typeof measures)[number];

/** What may be made of a figure: scored (same notion as an outcome), set beside it (near notion), or shown. */
export const uses = ["score", "tendance", "montrer"] as const;
export type Use = (typeof uses)[number];

/** A official file, B sector body, C press that quotes an official source, D unchecked. */
export const trusts = ["A", "B", "C", "D"] as const;
export type Trust = (typeof trusts)[number];

/** What was observed: all values that the source leaves possible, in the unit of the figure; a point where both ends are equal. */
export interface ObservedRange {
  /** −∞ and +∞ where the source gives one end only. */
  readonly low: number;
  readonly high: number;
}

/** A figure as one vintage publishes it. A later vintage is another one with the same id. */
export interface ObservedFigure {
  readonly id: string;
  /** French. */
  readonly notion: string;
  readonly measure: Measure;
  readonly firstYear: number;
  readonly lastYear: number;
  readonly perimeter: string;
  readonly observed: ObservedRange;
  readonly unit: string;
  /** The day from which it was known. */
  readonly connuLe: IsoDate;
  readonly source: string;
  readonly trust: Trust;
  /** Id of the outcome that it is held against; absent where the simulation has none. */
  readonly output?: string;
  readonly use: Use;
  /** Hypothesis, parameter or row of cadrage.csv that already rests on it: it is then never scored. */
  readonly alreadyIn?: string;
  readonly remark?: string;
}

/** What is said of the figures of one outcome, as data. */
export interface OutputMapping {
  /** Parameter of the convention that says what was aimed at. */
  readonly objective?: string;
  /** What was supposed on the project's own day, in French; absent on another day, of which nothing is written. */
  readonly assumed?: string;
  /** What came, in French; which hypotheses or parameters would have carried the gap, and what each is called. */
  readonly happened: string;
  readonly carriedBy: readonly string[];
  readonly carriers: readonly string[];
}

/** « 2025-2028 », « 2026 ». */
export function periodText({firstYear, lastYear}: Pick<ObservedFigure, "firstYear" | "lastYear">): string {
  return firstYear === lastYear ? String(firstYear) : `${firstYear}-${lastYear}`;
}
