/** Tables of one size in one buffer: how many, then their integers one after another. */
export function packReplicates(tables: readonly Int32Array[]): ArrayBuffer {
  const width = tables[0]?.length ?? 0;
  const packed = new Int32Array(1 + tables.length * width);
  packed[0] = tables.length;
  tables.forEach((table, i) => {
    packed.set(table, 1 + i * width);
  });
  return packed.buffer;
}

/** The tables that `packReplicates` packed. */
export function unpackReplicates(buffer: ArrayBuffer): Int32Array[] {
  const [count] = new Int32Array(buffer, 0, 1);
  const integers = new Int32Array(buffer, Int32Array.BYTES_PER_ELEMENT);
  const width = integers.length / Math.max(1, count);
  return Array.from({length: count}, (_, i) => integers.slice(i * width, (i + 1) * width));
}
