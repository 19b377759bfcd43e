import type {State} from "../state.js";
import {yearOf} from "../step.js";
import type {Territoire} from "../territoire/territoire.js";

/** Logements of each commune and of each bailleur, [unit][outside QPV, in QPV]. */
export interface RelogementStock {
  readonly communes: Int32Array;
  readonly bailleurs: Int32Array;
}

/** The stock of the first day, as article 8 counts it. */
export function relogementStock({communes, bailleurs, quartiers, logements}: Territoire): RelogementStock {
  const stock = {
    communes: new Int32Array(2 * communes.insee.length),
    bailleurs: new Int32Array(2 * bailleurs.ids.length)
  };
  for (let l = 0; l < logements.count; l++) {
    const quartier = logements.quartier[l];
    const qpv = quartiers.qpv[quartier];
    stock.communes[2 * quartiers.commune[quartier] + qpv]++;
    stock.bailleurs[2 * logements.bailleur[l] + qpv]++;
  }
  return stock;
}

/**
 * Weights of the communes and of the bailleurs in the relogements of the half-year (article 8): logements outside QPV,
 * and inside at `qpvWeight`. Communes are weighed on what stands; bailleurs on what stands and on what is to come, that is
 * delivered within `stockToComeYears`.
 */
export function relogementWeights(state: State): {communes: number[]; bailleurs: number[]} {
  const {model, step, schedule, relogementStock} = state;
  const {quartiers} = model.territoire;
  const {qpvWeight, stockToComeYears} = model.plan.npru;
  const communes = Int32Array.from(relogementStock.communes);
  const bailleurs = Int32Array.from(relogementStock.bailleurs);
  removeCondemned(state, {communes, bailleurs});
  const last = Math.min(schedule.steps.length - 1, step + Math.round(2 * stockToComeYears));
  for (let s = 0; s <= last; s++)
    for (const {quartier, bailleur, size} of schedule.steps[s].operations) {
      const qpv = quartiers.qpv[quartier];
      bailleurs[2 * bailleur + qpv] += size;
      if (s <= step) communes[2 * quartiers.commune[quartier] + qpv] += size;
    }
  const weigh = (stock: Int32Array) =>
    Array.from(
      {length: stock.length / 2},
      (_, i) => stock[2 * i] + qpvWeight[yearOf(step)] * stock[2 * i + 1]
    );
  return {communes: weigh(communes), bailleurs: weigh(bailleurs)};
}

/** What is condemned, by the calendar of the sites, no longer rehouses anybody. */
function removeCondemned(state: State, {communes, bailleurs}: RelogementStock): void {
  const {npru, schedule, step, model} = state;
  const {quartiers, logements} = model.territoire;
  npru.sites.forEach((site, commune) => {
    let condemned = 0;
    for (let s = 0; s <= step; s++) condemned += schedule.steps[s].sites[commune];
    for (let i = 0; i < Math.min(condemned, site.length); i++) {
      const qpv = quartiers.qpv[logements.quartier[site[i]]];
      communes[2 * commune + qpv]--;
      bailleurs[2 * logements.bailleur[site[i]] + qpv]--;
    }
  });
}
