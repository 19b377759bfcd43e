import type {Replicates} from "../analysis/indicateurs/replicates.js";
import type {Brackets} from "../core/brackets.js";
import {counterLayout} from "../core/indicateurs/layout.js";
import {DataError} from "../files/dataError.js";
import {readSomeReplicates} from "../files/replicatesParquet.js";

/** The counters of a run for the whole territoire: without those of communes and bailleurs, which are most of the file. */
export async function readTotals(path: string, brackets: Brackets): Promise<Replicates> {
  const layout = counterLayout(brackets, {communes: [], bailleurs: []});
  const replicates = await readSomeReplicates(path, layout).catch(() => undefined);
  if (replicates !== undefined) return replicates;
  const message =
    "n'a pas les compteurs de ce moteur : cette simulation est à refaire. Lancez « npm start ».";
  throw new DataError([{file: path, message}]);
}
