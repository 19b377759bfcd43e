/** Which way an outcome is better. */
export type Better = "low" | "high";

/** How policies fare over the same worlds, in the unit of the outcome. */
export interface Robustness {
  /** `regrets[policy][world]`: how much worse than the best policy of that world, ≥ 0; NaN for all in a world where one says nothing. */
  readonly regrets: readonly (readonly number[])[];
  /** Worlds in which every policy speaks, over which regrets are compared. */
  readonly worlds: number;
  /** Greatest regret of each policy over those worlds; NaN without any. */
  readonly maxRegrets: readonly number[];
  /** The policy whose greatest regret is the least (Savage 1951); the first when several are; undefined without any world. */
  readonly minimax: number | undefined;
  /** Mean regret of each policy; undefined where designs are unequal, a policy being silent in a world where another speaks. */
  readonly meanRegrets: readonly number[] | undefined;
}

/**
 * Regrets of a table `outcomes[policy][world]`, NaN where a policy says nothing of a world (Lempert, Popper & Bankes, "Shaping
 * the next one hundred years", 2003). Regrets are never averaged over unequal designs. A RangeError when rows are not of one length.
 */
export function robustness(outcomes: readonly (readonly number[])[], better: Better): Robustness {
  const length = outcomes[0]?.length ?? 0;
  if (length === 0 || outcomes.some((row) => row.length !== length))
    throw new RangeError(`policies need the same worlds: ${outcomes.map((row) => row.length)}`);
  const columns = Array.from({length}, (_, w) => outcomes.map((row) => row[w]));
  const best = columns.map((column) => (better === "low" ? Math.min(...column) : Math.max(...column)));
  const regrets = outcomes.map((row) => row.map((x, w) => Math.abs(x - best[w])));
  const common = best.flatMap((x, w) => (Number.isNaN(x) ? [] : [w]));
  const equal = columns.every((column) => {
    const silent = column.filter(Number.isNaN).length;
    return silent === 0 || silent === column.length;
  });

  const told = regrets.map((row) => common.map((w) => row[w]));
  const maxRegrets = told.map((row) => (row.length === 0 ? Number.NaN : Math.max(...row)));
  return {
    regrets,
    worlds: common.length,
    maxRegrets,
    minimax: common.length === 0 ? undefined : maxRegrets.indexOf(Math.min(...maxRegrets)),
    meanRegrets:
      equal && common.length > 0 ? told.map((row) => row.reduce((a, b) => a + b, 0) / row.length) : undefined
  };
}
