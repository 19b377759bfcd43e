import {vacant} from "./markers.js";
import {clearCounts} from "./numbers/slidingCounts.js";
import type {State} from "./state.js";

/** Puts the arena back to the first day of the base year. */
export function resetState(state: State): void {
  const {territoire, population} = state.model;
  const {logements, vacancies, npru, steering} = state;
  const initial = territoire.logements;
  logements.count = initial.count;
  logements.quartier.set(initial.quartier);
  logements.bailleur.set(initial.bailleur);
  logements.typology.set(initial.typology);
  logements.rentClass.set(initial.rentClass);
  logements.rentLevel.set(state.initialRentLevels);
  logements.contingent.set(initial.contingent);
  logements.key.set(initial.key);
  logements.occupant.set(population.occupantBracket);
  logements.baseBracket.set(population.occupantBracket);
  state.limitsInForce = undefined;
  logements.occupantSize.set(population.occupantSize);
  for (const array of [
    logements.condemned,
    logements.delivered,
    logements.integration,
    logements.availableFrom
  ])
    array.fill(0);
  logements.demande.fill(-1);
  vacancies.depth.fill(0);
  vacancies.waveCount = vacancies.nextCount = vacancies.carriedCount = 0;
  for (let l = 0; l < initial.count; l++)
    if (logements.occupant[l] === vacant) vacancies.carried[vacancies.carriedCount++] = l;
  npru.waitingCount = npru.neufQuota = npru.ancienQuota = npru.lateCount = 0;
  npru.condemned.fill(0);
  steering.complies.fill(0);
  steering.followed.fill(0);
  steering.aims.fill(0);
  for (const counts of Object.values(steering)) if ("sums" in counts) clearCounts(counts);
  state.rehabilitation.done = 0;
  state.intensity.fill(1);
  state.byClassAndBailleur.fill(0);
  state.counters.fill(0);
  state.pool.clear();
  state.step = 0;
  state.row = 0;
}
