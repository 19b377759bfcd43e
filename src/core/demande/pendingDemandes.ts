import {mutation, premierAcces} from "../markers.js";
import type {HalfYearEvent} from "../observer.js";
import type {State} from "../state.js";
import {arrivalCell} from "./cells.js";

/** Counts the pending demandes of a half-year that ends: mutations, and first accesses by arrival cell. */
export function pendingDemandes({step, pool, model, bracketCount}: State): HalfYearEvent {
  const cells = new Int32Array(model.plan.demande.arrivals.length);
  let mutations = 0;
  for (let i = 0; i < pool.count; i++) {
    if (pool.alive[i] === 0) continue;
    if (pool.status[i] === mutation) mutations++;
    else if (pool.status[i] === premierAcces)
      cells[arrivalCell(bracketCount, pool.wishes[i * 3], pool.size[i], pool.bracket[i], pool.aci[i])]++;
  }
  return {step, mutations, premierAcces: cells};
}
