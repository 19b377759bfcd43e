import type {ParameterStatus, ParameterValue} from "./convention.js";

/** Something the simulation needs and the convention does not say (data/territoire/hypotheses.yaml). */
export interface Hypothesis {
  readonly description: string;
  readonly unit: string;
  readonly value: ParameterValue;
  /** Least and greatest plausible value of each number. */
  readonly range?: readonly [number, number];
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
