/**
 * Saltelli's design of N (k + 2) points: blocks A, B, then for each input AB — A with that input's column from B — of N rows each
 * (Saltelli et al., "Variance based sensitivity analysis of model output", 2010). `pointOf` gives points of at least 2k
 * coordinates: the first k are A's, the next k B's (`sobolPoint` with 2k dimensions; N a power of two keeps it balanced).
 */
export function saltelliDesign(
  pointOf: (row: number) => ArrayLike<number>,
  {rows, inputs}: {rows: number; inputs: number}
): Float64Array[] {
  const source = Array.from({length: rows}, (_, row) => Float64Array.from(pointOf(row)));
  if (source.some((point) => point.length < 2 * inputs))
    throw new RangeError(`points of ${2 * inputs} coordinates are needed: ${source[0].length}`);
  const a = source.map((point) => point.slice(0, inputs));
  const b = source.map((point) => point.slice(inputs, 2 * inputs));
  const mixed = Array.from({length: inputs}, (_, i) =>
    a.map((row, r) => {
      const point = row.slice();
      point[i] = b[r][i];
      return point;
    })
  );
  return [...a, ...b, ...mixed.flat()];
}
