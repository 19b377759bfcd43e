/** Mutual information, in nats, that chance alone adds on average to a table of counts (Miller 1955): (K − 1)(U − 1) ÷ 2T, empty rows and columns left out. */
export function millerMadow(table: readonly (readonly number[])[]): number {
  const units = table.filter((row) => row.some((count) => count > 0)).length;
  const groups = table[0].filter((_, k) => table.some((row) => row[k] > 0)).length;
  const total = table.reduce((sum, row) => sum + row.reduce((a, b) => a + b, 0), 0);
  return ((groups - 1) * (units - 1)) / (2 * total);
}
