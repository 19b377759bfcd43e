import {cheapestCycle, feasibleWidth, type MaskNetwork, maskNetwork} from "./maskNetwork.js";

/** Counts of ménages under this one are not published, zero apart (the French rule of statistical secrecy for ménages). */
export const maskThreshold = 11;

/** A hidden count can be placed by no one in an interval narrower than this many ménages. */
export const maskWidth = 5;

/** A table of counts ready to publish: `undefined` where the count is hidden. */
export interface MaskedTable {
  readonly cells: readonly (readonly (number | undefined)[])[];
  readonly rowTotals: readonly (number | undefined)[];
  readonly columnTotals: readonly (number | undefined)[];
  readonly total: number | undefined;
  /** Hidden because they are small, totals included. */
  readonly primary: number;
  /** Hidden so that the small ones cannot be recomputed. */
  readonly complementary: number;
}

export interface MaskOptions {
  readonly threshold?: number;
  readonly width?: number;
}

/**
 * Hides the counts under the threshold (zeros are published) and the fewest others that leave every hidden count, from
 * all published cells and totals, an interval of at least `width`. Publish several tables of the same ménages through
 * one call only: two maskings do not know of each other.
 */
export function mask(counts: readonly (readonly number[])[], options: MaskOptions = {}): MaskedTable {
  const {threshold = maskThreshold, width = maskWidth} = options;
  checkCounts(counts);
  const network = maskNetwork(counts);
  let primary = 0;
  network.counts.forEach((count, cell) => {
    if (count <= 0 || count >= threshold) return;
    network.masked[cell] = 1;
    primary++;
  });
  protect(network, width);
  const hidden = network.masked.reduce((total, one) => total + one, 0);
  return {...published(network, counts.length), primary, complementary: hidden - primary};
}

function checkCounts(counts: readonly (readonly number[])[]): void {
  for (const row of counts) {
    if (row.length !== counts[0].length) throw new RangeError(`rows must have one length: ${row.length}`);
    for (const count of row) {
      if (!Number.isSafeInteger(count) || count < 0)
        throw new RangeError(`count must be a whole number: ${count}`);
    }
  }
}

function protect(network: MaskNetwork, width: number): void {
  const {counts, masked} = network;
  const cells = Array.from(counts.keys()).sort((a, b) => counts[a] - counts[b] || a - b);
  // Hiding one more cell never narrows another, so each cell needs to be protected once; a new one comes with its cycle.
  for (const cell of cells) {
    if (masked[cell] === 0 || feasibleWidth(network, cell, width) >= width) continue;
    for (const other of cheapestCycle(network, cell, width)) masked[other] = 1;
  }
}

function published(network: MaskNetwork, rows: number): Omit<MaskedTable, "primary" | "complementary"> {
  const shown = Array.from(network.counts, (count, cell) => (network.masked[cell] === 1 ? undefined : count));
  const columns = rows === 0 ? 0 : (shown.length - rows - 1) / (rows + 1);
  const cells = Array.from({length: rows}, (_, i) => shown.slice(i * columns, (i + 1) * columns));
  const rowTotals = shown.slice(rows * columns, rows * columns + rows);
  return {cells, rowTotals, columnTotals: shown.slice(rows * columns + rows, -1), total: shown.at(-1)};
}
