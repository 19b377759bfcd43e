/** A table of any number of dimensions, its cells in a row: the last dimension varies fastest. */
export interface MarginTable {
  readonly shape: readonly number[];
  readonly cells: readonly number[];
}

/** Totals to meet over some dimensions of a table, in the same order of cells; `name` is for messages. */
export interface Margin {
  readonly name: string;
  readonly dimensions: readonly number[];
  readonly totals: readonly number[];
}

/** For each cell of a table of this shape, the index of its total in the margin over `dimensions`. */
export function marginIndices(shape: readonly number[], dimensions: readonly number[]): Int32Array {
  const strides = shape.map((_, d) => shape.slice(d + 1).reduce((a, b) => a * b, 1));
  const indices = new Int32Array(shape.reduce((a, b) => a * b, 1));
  for (let cell = 0; cell < indices.length; cell++)
    for (const d of dimensions)
      indices[cell] = indices[cell] * shape[d] + (Math.floor(cell / strides[d]) % shape[d]);
  return indices;
}

/** Sums of a table's cells over the margin that `indices` describes. */
export function marginSums(cells: readonly number[], indices: Int32Array, length: number): number[] {
  const sums = Array.from({length}, () => 0);
  for (let cell = 0; cell < cells.length; cell++) sums[indices[cell]] += cells[cell];
  return sums;
}
