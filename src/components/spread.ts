export interface Spread<Row> {
  readonly row: Row;
  readonly shifted: number;
}

/** Moves labels apart so that neighbours are at least `gap` from one another, as little as possible. */
export function spread<Row>(
  rows: readonly Row[],
  {at, gap}: {readonly at: (row: Row) => number; readonly gap: number}
): Spread<Row>[] {
  const sorted = rows.map((row) => ({row, shifted: at(row)})).sort((a, b) => a.shifted - b.shifted);
  for (let pass = 0; pass < 50; pass++) {
    let moved = false;
    for (let i = 1; i < sorted.length; i++) {
      const missing = gap - (sorted[i].shifted - sorted[i - 1].shifted);
      if (missing <= gap * 1e-6) continue;
      sorted[i - 1].shifted -= missing / 2;
      sorted[i].shifted += missing / 2;
      moved = true;
    }
    if (!moved) break;
  }
  return sorted;
}
