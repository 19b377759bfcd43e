import {asyncBufferFromFile, parquetMetadataAsync, parquetRead} from "hyparquet";
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
  const file = await asyncBufferFromFile(path);
  const metadata = await parquetMetadataAsync(file);
  const names = metadata.schema.slice(1).map((element) => element.name);
  if (names.slice(3).join("\n") !== layout.names.join("\n")) return undefined;
  const rows = await new Promise<number[][]>((resolve, reject) => {
    parquetRead({file, metadata, onComplete: (read) => resolve(read as unknown as number[][])}).catch(reject);
  });
  const replications = 1 + rows.reduce((most, row) => Math.max(most, row[0]), -1);
  const steps = rows.length / replications;
  const counters = Array.from({length: replications}, (_, r) =>
    Int32Array.from(rows.slice(r * steps, (r + 1) * steps).flatMap((row) => row.slice(3)))
  );
  return {layout, steps, counters};
}
