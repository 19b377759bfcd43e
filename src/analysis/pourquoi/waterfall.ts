import type {ChangeCause} from "./changeCauses.js";

/** A state between two runs: the figures once the causes up to here have taken their new value; undefined when it cannot be run. */
export interface WaterfallState {
  readonly cause: ChangeCause;
  readonly figures: readonly number[] | undefined;
}

/** A step of a waterfall: what one cause, or several that could not be told apart, changed in each figure. */
export interface WaterfallStep {
  readonly causes: readonly ChangeCause[];
  readonly changes: readonly number[];
}

/** Steps from the first figures to the last: whatever could be run between them, they sum to the difference. */
export function waterfall(
  first: readonly number[],
  last: readonly number[],
  states: readonly WaterfallState[]
): WaterfallStep[] {
  const steps: WaterfallStep[] = [];
  let from = first;
  let causes: ChangeCause[] = [];
  states.forEach(({cause, figures}, i) => {
    causes.push(cause);
    const to = i === states.length - 1 ? last : figures;
    if (to === undefined) return;
    const before = from;
    steps.push({causes, changes: to.map((figure, j) => figure - before[j])});
    from = to;
    causes = [];
  });
  return steps;
}
