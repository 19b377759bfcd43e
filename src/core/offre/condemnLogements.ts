import {bracketInForce} from "../demande/bracketInForce.js";
import type {NewDemande} from "../demande/newDemande.js";
import {demandeFlags, tenantKey} from "../demande/population.js";
import {demolished, noWish, plusRecentClass, relogementNpru, vacant} from "../markers.js";
import {demolish} from "../peuplement/openVacancy.js";
import {decisions, highUnitOf, lowUnitOf} from "../random.js";
import type {State} from "../state.js";
import {openingMonth} from "../step.js";

const born: NewDemande = {
  key: 0,
  size: 0,
  bracket: 0,
  baseBracket: 0,
  reach: 0,
  aci: 0,
  status: relogementNpru,
  month: 0,
  home: 0,
  homeBailleur: 0,
  flags: 0,
  wish0: noWish,
  wish1: noWish,
  wish2: noWish
};

/**
 * Sub-step 4: site by site, the residences next in its demolition order are condemned. Empty logements come down at
 * once; the ménages of the others wait for their relogementNpru (article 8), and their logement comes down when they leave.
 * What a site can no longer give comes from the others, the one with most left first.
 */
export function condemnLogements(state: State): void {
  const {sites, condemned} = state.npru;
  const due = state.schedule.steps[state.step].sites;
  let short = 0;
  for (let c = 0; c < due.length; c++) if (due[c] > 0) short += due[c] - condemn(state, c, due[c]);
  while (short > 0) {
    let most = 0;
    for (let c = 1; c < sites.length; c++)
      if (sites[c].length - condemned[c] > sites[most].length - condemned[most]) most = c;
    const given = condemn(state, most, short);
    if (given === 0) return;
    short -= given;
  }
}

/** Condemns up to `count` logements of a site, the next of its order; returns how many it had. */
function condemn(state: State, site: number, count: number): number {
  const {logements, npru, counters, row, columns} = state;
  const order = npru.sites[site];
  const first = npru.condemned[site];
  const last = Math.min(order.length, first + count);
  npru.condemned[site] = last;
  counters[row + columns.sites + site * columns.perSite] += last - first;
  for (let i = first; i < last; i++) {
    const l = order[i];
    logements.condemned[l] = 1;
    if (logements.occupant[l] === vacant) demolish(state, l);
    else if (logements.occupant[l] !== demolished) askRelogement(state, l);
  }
  return last - first;
}

function askRelogement(state: State, l: number): void {
  const {logements, npru, pool, draws, step, model, counters, row, columns} = state;
  const pending = logements.demande[l];
  if (pending >= 0) {
    pool.remove(pending);
    counters[row + columns.radiations]++;
  }
  counters[row + columns.relogementsDemandes]++;
  const key = logements.key[l];
  const word = draws.draw(decisions.npruWish, step, key, 0);
  born.key = tenantKey(key, step);
  born.size = logements.occupantSize[l];
  born.bracket = logements.occupant[l];
  born.baseBracket = logements.baseBracket[l];
  // ANRU's premium lowers the rent of a relogement in a new logement (article 8): PLUS recent stays within reach.
  born.reach = Math.max(state.newRentLevels[plusRecentClass], logements.rentLevel[l]);
  born.home = l;
  born.homeBailleur = logements.bailleur[l];
  born.month = openingMonth(step);
  born.flags = 0;
  if (highUnitOf(word) < model.plan.npru.interCommunalShare) born.flags |= demandeFlags.interCommunal;
  if (lowUnitOf(word) < model.plan.npru.interBailleurShare) born.flags |= demandeFlags.interBailleur;
  const index = pool.add(born, model.plan.steps + 1);
  logements.demande[l] = index;
  const bracket = bracketInForce(state, index, born.baseBracket);
  logements.occupant[l] = bracket;
  pool.changeResources(index, {baseBracket: born.baseBracket, bracket, reach: born.reach});
  npru.waiting[npru.waitingCount++] = index;
}
