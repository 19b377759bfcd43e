import {deterministicLog} from "../../core/numbers/deterministicLog.js";

/** Mutual information M between units (rows) and groups (columns) of a table of counts, in nats; 2TM is the G² statistic. */
export function mutualInformation(table: readonly (readonly number[])[]): number {
  const rows = table.map((row) => row.reduce((a, b) => a + b, 0));
  const total = rows.reduce((a, b) => a + b, 0);
  const columns = table[0].map((_, k) => table.reduce((sum, row) => sum + row[k], 0));
  let information = 0;
  table.forEach((row, i) => {
    row.forEach((count, k) => {
      if (count > 0)
        information += (count / total) * deterministicLog((count * total) / (rows[i] * columns[k]));
    });
  });
  return Math.max(0, information);
}
