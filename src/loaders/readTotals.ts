import {readFile} from "node:fs/promises";
import {parquetReadObjects} from "hyparquet";
import type {Replicates} from "../analysis/indicateurs/replicates.js";
import type {Brackets} from "../core/brackets.js";
import {counterLayout} from "../core/indicateurs/layout.js";
import {DataError} from "../files/dataError.js";

/** The counters of a run for the whole territoire: without those of communes and bailleurs, which are most of the file. */
export async function readTotals(path: string, brackets: Brackets): Promise<Replicates> {
  const layout = counterLayout(brackets, {communes: [], bailleurs: []});
  const bytes = await readFile(path);
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  const rows = await parquetReadObjects({file, columns: ["replicate", ...layout.names]}).catch(() => {
    const message =
      "n'a pas les compteurs de ce moteur : cette simulation est à refaire. Lancez « npm start ».";
    throw new DataError([{file: path, message}]);
  });
  const replications = 1 + rows.reduce((most, row) => Math.max(most, Number(row.replicate)), -1);
  const steps = rows.length / replications;
  const counters = Array.from({length: replications}, (_, r) =>
    Int32Array.from(
      rows.slice(r * steps, (r + 1) * steps).flatMap((row) => layout.names.map((name) => Number(row[name])))
    )
  );
  return {layout, steps, counters};
}
