import {packReplicates} from "../workers/packReplicates.js";
import {keptTable} from "./keptTable.js";
import {readTotals} from "./readTotals.js";
import {references} from "./runs.js";

/**
 * The reference's replicates as `npm start` ran them, so that the page need not run them again. None where they are
 * out of date: the page then runs its own.
 */
export async function keptReference(): Promise<ArrayBuffer> {
  const {path, model} = keptTable(references()[0]);
  return packReplicates(path === undefined ? [] : (await readTotals(path, model.plan.brackets)).counters);
}
