import {readFile} from "node:fs/promises";
import {type FileMetaData, parquetMetadata, parquetRead} from "hyparquet";
import {parquetWriteBuffer} from "hyparquet-writer";
import type {Replicates} from "../analysis/indicateurs/replicates.js";
import type {CounterLayout} from "../core/indicateurs/layout.js";
import {yearOf} from "../core/step.js";

/** The replicate table: a row for each replicate and half-year, a column for each counter. */
export function encodeReplicates({layout, steps, counters}: Replicates, firstYear: number): Uint8Array {
  const rows = counters.length * steps;
  const width = layout.names.length;
  const column = (name: string, at: (replicate: number, step: number) => number) => ({
    name,
    type: "INT32" as const,
    data: Int32Array.from({length: rows}, (_, row) => at(Math.floor(row / steps), row % steps))
  });
  const columnData = [
    column("replicate", (replicate) => replicate),
    column("year", (_, step) => firstYear + yearOf(step)),
    column("half", (_, step) => (step % 2) + 1),
    ...layout.names.map((name, c) => column(name, (replicate, step) => counters[replicate][step * width + c]))
  ];
  return new Uint8Array(parquetWriteBuffer({columnData}));
}

/** The counters kept in a run folder; undefined when they do not have the columns of this layout. */
export async function readReplicates(path: string, layout: CounterLayout): Promise<Replicates | undefined> {
  const table = await openTable(path);
  const counters = table.names.slice(3);
  return counters.join("\n") === layout.names.join("\n") ? readCounters(table, layout) : undefined;
}

/** Some of the counters kept in a run folder, those of this layout; undefined when one of them is not there. */
export async function readSomeReplicates(
  path: string,
  layout: CounterLayout
): Promise<Replicates | undefined> {
  const table = await openTable(path);
  const names = new Set(table.names);
  return layout.names.every((name) => names.has(name)) ? readCounters(table, layout) : undefined;
}

interface Table {
  readonly file: ArrayBuffer;
  readonly metadata: FileMetaData;
  readonly names: readonly string[];
}

async function openTable(path: string): Promise<Table> {
  const bytes = await readFile(path);
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  const metadata = parquetMetadata(file);
  return {file, metadata, names: metadata.schema.slice(1).map(({name}) => name)};
}

async function readCounters(table: Table, layout: CounterLayout): Promise<Replicates> {
  const places = new Map(table.names.map((name, index) => [name, index]));
  const replications = 1 + (await readColumn(table, 0)).reduce((most, rank) => Math.max(most, rank), -1);
  const steps = Number(table.metadata.num_rows) / replications;
  const width = layout.names.length;
  const counters = Array.from({length: replications}, () => new Int32Array(steps * width));
  for (const [c, name] of layout.names.entries()) {
    const column = await readColumn(table, places.get(name) as number);
    for (const [row, count] of column.entries())
      counters[Math.floor(row / steps)][(row % steps) * width + c] = count;
  }
  return {layout, steps, counters};
}

/**
 * A column, of a file that seems to have no other: for each column that it reads, hyparquet lists all those that the file has,
 * which takes seconds and a gigabyte for ours.
 */
async function readColumn({file, metadata}: Table, index: number): Promise<Int32Array> {
  const [root] = metadata.schema;
  const values = new Int32Array(Number(metadata.num_rows));
  await parquetRead({
    file,
    metadata: {
      ...metadata,
      schema: [{...root, num_children: 1}, metadata.schema[1 + index]],
      row_groups: metadata.row_groups.map((group) => ({...group, columns: [group.columns[index]]}))
    },
    onChunk: ({columnData, rowStart}) => values.set(columnData as ArrayLike<number>, rowStart)
  });
  return values;
}
