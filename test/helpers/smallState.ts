import {openDemandes} from "../../src/core/demande/updateDemandes.js";
import {offreSchedule} from "../../src/core/offre/schedule.js";
import {createDraws} from "../../src/core/random.js";
import {resetState} from "../../src/core/resetState.js";
import {createState, type Model, type State} from "../../src/core/state.js";
import {smallModel} from "./smallModel.js";

/** The state of a replicate on its first day, its demandes open: what one sub-step is tested on. */
export function smallState(
  model: Model = smallModel(),
  {seed = "essai", replicate = 0, step = 0}: {seed?: string; replicate?: number; step?: number} = {}
): State {
  const draws = createDraws(seed);
  draws.useReplicate(replicate);
  const state = createState(model, draws, {deliveries: 600, arrivals: 6000});
  resetState(state);
  state.schedule = offreSchedule(model.territoire, model.plan, model.plan.evolution);
  openDemandes(state);
  setStep(state, step);
  return state;
}

/** Moves a state to a half-year without simulating those before. */
export function setStep(state: State, step: number): void {
  state.step = step;
  state.row = step * state.layout.names.length;
}

/** A counter of the current half-year, by name. */
export function counter({counters, row, layout}: State, name: string): number {
  return counters[row + columnOf(layout.columns, name)];
}

function columnOf(columns: ReadonlyMap<string, number>, name: string): number {
  const index = columns.get(name);
  if (index === undefined) throw new RangeError(`unknown counter: ${name}`);
  return index;
}
