import {demolished, vacant, worksWhenFreed} from "../markers.js";
import {decisions, threshold} from "../random.js";
import type {State} from "../state.js";
import {isBaseYear} from "../step.js";

/** `availableFrom` of an occupied logement whose works begin when its ménage leaves. */

/**
 * Empties a logement. One that is condemned comes down, one that awaits works closes for them; the others join the
 * queue of the half-year, or of the next one for the share that works and notices keep empty. `depth`: place in the
 * chain of vacancies.
 */
export function openVacancy(state: State, l: number, depth: number): void {
  const {logements, vacancies, draws, step} = state;
  if (logements.condemned[l] === 1) {
    demolish(state, l);
    return;
  }
  logements.occupant[l] = vacant;
  vacancies.depth[l] = depth;
  if (logements.availableFrom[l] === worksWhenFreed) {
    logements.availableFrom[l] = step + state.model.plan.offre.works;
    carryVacancy(state, l);
    return;
  }
  const share = isBaseYear(state.step)
    ? state.model.plan.peuplement.frictionalShare
    : state.evolution.frictionalShare;
  if (draws.draw(decisions.friction, step, logements.key[l], 0) < threshold(share)) carryVacancy(state, l);
  else vacancies.next[vacancies.nextCount++] = l;
}

/** Leaves a logement vacant until the next half-year. */
export function carryVacancy(state: State, l: number): void {
  state.vacancies.carried[state.vacancies.carriedCount++] = l;
}

/** Takes a logement out of the stock. */
export function demolish(state: State, l: number): void {
  state.logements.occupant[l] = demolished;
  state.counters[state.row + state.columns.demolitions]++;
}
