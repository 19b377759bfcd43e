import {type Margin, type MarginTable, marginIndices, marginSums} from "./marginTable.js";

/** A fitted table, and how well it meets its margins. */
export interface FittedTable extends MarginTable {
  readonly converged: boolean;
  readonly iterations: number;
  /** Largest gap left between a total and its target, in the unit of the table. */
  readonly error: number;
}

/**
 * Iterative proportional fitting (Deming & Stephan 1940) of a table of any dimensions: the table nearest to the seed,
 * with its odds ratios, that meets every margin. Zero cells stay zero.
 * Throws when margins contradict each other, or ask a total of cells that are all zero.
 */
export function fitMargins(
  seed: MarginTable,
  margins: readonly Margin[],
  {tolerance = 1e-9, maxIterations = 10000}: {tolerance?: number; maxIterations?: number} = {}
): FittedTable {
  checkSums(margins);
  const fits = margins.map((margin) => ({margin, indices: marginIndices(seed.shape, margin.dimensions)}));
  for (const {margin, indices} of fits) checkSupport(seed, margin, indices);
  const scale = Math.max(1, ...margins.flatMap(({totals}) => totals));

  let cells = seed.cells;
  let error = Number.POSITIVE_INFINITY;
  let iterations = 0;
  while (iterations < maxIterations && error > tolerance * scale) {
    for (const {margin, indices} of fits) {
      const sums = marginSums(cells, indices, margin.totals.length);
      cells = cells.map((cell, i) =>
        cell === 0 ? 0 : (cell * margin.totals[indices[i]]) / sums[indices[i]]
      );
    }
    error = largestError(cells, fits);
    iterations++;
  }
  return {shape: seed.shape, cells, converged: error <= tolerance * scale, iterations, error};
}

function checkSums(margins: readonly Margin[]): void {
  const sums = margins.map(({name, totals}) => ({name, sum: totals.reduce((a, b) => a + b, 0)}));
  const [first] = sums;
  const off = sums.filter(({sum}) => Math.abs(sum - first.sum) > 1e-6 * Math.max(1, first.sum));
  if (off.length > 0) {
    const told = off
      .map(({name, sum}) => `${name} sums to ${sum}, ${Math.abs(sum - first.sum)} away`)
      .join("; ");
    throw new RangeError(`margins disagree: ${first.name} sums to ${first.sum}, ${told}`);
  }
}

function checkSupport(seed: MarginTable, {name, dimensions, totals}: Margin, indices: Int32Array): void {
  const length = dimensions.reduce((product, d) => product * seed.shape[d], 1);
  if (totals.length !== length)
    throw new RangeError(`margin ${name} needs ${length} totals: ${totals.length}`);
  const sums = marginSums(seed.cells, indices, length);
  const empty = totals.findIndex((total, i) => total > 0 && sums[i] === 0);
  if (empty >= 0)
    throw new RangeError(`margin ${name} asks ${totals[empty]} of cells that are all zero (total ${empty})`);
}

function largestError(
  cells: readonly number[],
  fits: readonly {margin: Margin; indices: Int32Array}[]
): number {
  let error = 0;
  for (const {margin, indices} of fits)
    marginSums(cells, indices, margin.totals.length).forEach((sum, i) => {
      error = Math.max(error, Math.abs(sum - margin.totals[i]));
    });
  return error;
}
