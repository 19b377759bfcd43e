import type {IsoDate, ParameterStatus, ParameterValue} from "./convention.js";

/** How a value is drawn in a plausible world, within its range; docs/figures.md says each in words. */
export const lawKinds = [
  /** One number, most likely at its value. */
  "triangulaire",
  /** One number, evenly. */
  "uniforme",
  /** A whole number, most likely at its value. */
  "entier",
  /** Shares of a whole, each on its own, brought back to a sum of 1. */
  "parts",
  /** A list or rows of one: all of it leans from its first entries to its last, or back. */
  "bascule",
  /** A list: all of it is multiplied by one ratio. */
  "echelle",
  /** One of some words. */
  "choix",
  /** A path: drawn for the first year, then moved each year by a step, within its range. */
  "marche",
  /** Follows another: a row of cadrage.csv that repeats a hypothesis. */
  "suit",
  /** Not drawn: its reason says why. */
  "fixe"
] as const;
export type LawKind = (typeof lawKinds)[number];

export interface Law {
  readonly kind: LawKind;
  readonly reason?: string;
  /** Words of a `choix`. */
  readonly values?: readonly string[];
  /** Of a `marche`: hypothesis that gives the standard deviation of its yearly step. */
  readonly step?: string;
  /** One that it leans with: correlation of their ranks, in [−1, 1]. */
  readonly leansWith?: {readonly id: string; readonly correlation: number};
}

/** A range re-opened by what was published later: used from that day on. */
export interface LaterRange {
  readonly connuLe: IsoDate;
  readonly range: readonly [number, number];
  readonly reason: string;
}

/** Something the simulation needs and the convention does not say (data/territoire/hypotheses.yaml). */
export interface Hypothesis {
  readonly description: string;
  readonly unit: string;
  readonly value: ParameterValue;
  /** Least and greatest plausible value of each number. */
  readonly range?: readonly [number, number];
  /** Of the draws in plausible worlds; absent where the hypothesis has no range. */
  readonly law?: Law;
  /** Day by which the evidence of the range was published. */
  readonly connuLe?: IsoDate;
  readonly later?: readonly LaterRange[];
  readonly status: ParameterStatus;
  readonly source?: string;
  readonly reason?: string;
  readonly formula?: string;
  readonly article?: string;
  /** True when moving it calls for a new calibration. */
  readonly refit: boolean;
}

export type Hypotheses = {readonly [id: string]: Hypothesis};

/** The value of a hypothesis that is one number. */
export function hypothesisNumber(hypotheses: Hypotheses, id: string): number {
  const value = hypotheses[id]?.value;
  if (typeof value !== "number") throw new RangeError(`no hypothesis with one number: ${id}`);
  return value;
}

/** The values of a hypothesis that is a list, in the order of vocabulary.ts. */
export function hypothesisNumbers(hypotheses: Hypotheses, id: string): readonly number[] {
  const value = hypotheses[id]?.value;
  if (!Array.isArray(value)) throw new RangeError(`no hypothesis with a list of numbers: ${id}`);
  return value as readonly number[];
}

/** The values of a hypothesis given by key (class of fragility, typology…), each a list or a number. */
export function hypothesisTable(
  hypotheses: Hypotheses,
  id: string
): {readonly [key: string]: readonly number[]} {
  const value = hypotheses[id]?.value;
  if (typeof value !== "object" || Array.isArray(value)) throw new RangeError(`no hypothesis by key: ${id}`);
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key, Array.isArray(entry) ? entry : [Number(entry)]])
  );
}
