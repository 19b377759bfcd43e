/**
 * Scales the rows and columns of a table in turn until both margins are met (proportional fitting, the odds
 * ratios kept). Stops with the worst gap named when the margins cannot be met.
 */
export function fitTable(
  table: readonly (readonly number[])[],
  rowTotals: readonly number[],
  columnTotals: readonly number[]
): number[][] {
  const fitted = table.map((row) => [...row]);
  let gap = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds && gap > closeEnough; round++) {
    scaleRows(fitted, rowTotals);
    gap = scaleColumns(fitted, columnTotals);
  }
  if (gap > closeEnough)
    throw new RangeError(`margins do not agree: a column stays ${gap} away after ${rounds} rounds`);
  scaleRows(fitted, rowTotals);
  return fitted;
}

const rounds = 5000;
const closeEnough = 1e-9;

function scaleRows(table: number[][], totals: readonly number[]): void {
  for (let i = 0; i < table.length; i++) {
    const sum = table[i].reduce((a, b) => a + b, 0);
    if (sum > 0) for (let j = 0; j < table[i].length; j++) table[i][j] *= totals[i] / sum;
    else if (totals[i] > 0) throw new RangeError(`row ${i} is empty and cannot sum to ${totals[i]}`);
  }
}

/** Scales each column and returns the largest gap found before scaling, in units of the table. */
function scaleColumns(table: number[][], totals: readonly number[]): number {
  let gap = 0;
  for (let j = 0; j < totals.length; j++) {
    const sum = table.reduce((total, row) => total + row[j], 0);
    gap = Math.max(gap, Math.abs(sum - totals[j]));
    if (sum > 0) for (const row of table) row[j] *= totals[j] / sum;
    else if (totals[j] > 0) throw new RangeError(`column ${j} is empty and cannot sum to ${totals[j]}`);
  }
  return gap;
}
