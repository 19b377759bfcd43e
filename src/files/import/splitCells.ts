/** The cells of one CSV record, or undefined when a quoted field is still open at its end. */
export function splitCells(record: string, delimiter: string): string[] | undefined {
  if (!record.includes('"')) return record.split(delimiter);
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    // A quote opens a field only at its beginning: « 5" de large » is plain text.
    if (record[at] !== '"') {
      const end = record.indexOf(delimiter, at);
      cells.push(end < 0 ? record.slice(at) : record.slice(at, end));
      if (end < 0) return cells;
      at = end + 1;
      continue;
    }
    const close = closingQuote(record, at + 1);
    if (close < 0) return undefined;
    const end = record.indexOf(delimiter, close + 1);
    const inside = record.slice(at + 1, close).replaceAll('""', '"');
    cells.push(inside + (end < 0 ? record.slice(close + 1) : record.slice(close + 1, end)));
    if (end < 0) return cells;
    at = end + 1;
  }
}

function closingQuote(record: string, from: number): number {
  for (let at = record.indexOf('"', from); at >= 0; at = record.indexOf('"', at + 2)) {
    if (record[at + 1] !== '"') return at;
  }
  return -1;
}
