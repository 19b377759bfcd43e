import type {NewDemande} from "../demande/newDemande.js";
import {demandeFlags, tenantKey} from "../demande/population.js";
import {demolish} from "../peuplement/openVacancy.js";
import {decisions} from "../random.js";
import {demolished, type State, vacant} from "../state.js";

const relogement = 2;
const plusRecent = 2;
const two16 = 65536;
const born: NewDemande = {
  key: 0,
  size: 0,
  bracket: 0,
  reach: 0,
  aci: 0,
  status: relogement,
  month: 0,
  home: 0,
  homeBailleur: 0,
  flags: 0,
  wish0: 255,
  wish1: 255,
  wish2: 255
};

/**
 * Sub-step 4: the residences next in the demolition order are condemned. Empty logements come down at once; the
 * ménages of the others wait for their relogement (article 8), and their logement comes down when they leave.
 */
export function condemnLogements(state: State): void {
  const {logements, npru} = state;
  const order = state.model.population.demolitionOrder;
  for (let left = state.schedule.steps[state.step].demolitions; left > 0 && npru.condemned < order.length; ) {
    const l = order[npru.condemned++];
    logements.condemned[l] = 1;
    left--;
    if (logements.occupant[l] === vacant) demolish(state, l);
    else if (logements.occupant[l] !== demolished) askRelogement(state, l);
  }
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
  // ANRU's premium lowers the rent of a relogement in a new logement (article 8): PLUS recent stays within reach.
  born.reach = Math.max(plusRecent, logements.rentClass[l]);
  born.home = l;
  born.homeBailleur = logements.bailleur[l];
  born.month = step * 6;
  born.flags = 0;
  if ((word >>> 16) / two16 < model.plan.npru.interCommunalShare) born.flags |= demandeFlags.interCommunal;
  if ((word & 0xffff) / two16 < model.plan.npru.interBailleurShare) born.flags |= demandeFlags.interBailleur;
  const index = pool.add(born, model.plan.steps + 1);
  logements.demande[l] = index;
  npru.waiting[npru.waitingCount++] = index;
}
