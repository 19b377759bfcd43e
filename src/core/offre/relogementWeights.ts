import type {Plan} from "../plan.js";
import {yearOf} from "../step.js";
import type {RelogementStock} from "../territoire/relogementStock.js";
import type {Territoire} from "../territoire/territoire.js";
import type {OffreSchedule} from "./schedule.js";

/** What article 8 weighs: the stock of the first day, what is built, and the demolition order of each commune's site. */
export interface RelogementInputs {
  readonly model: {readonly territoire: Territoire; readonly plan: Plan};
  readonly schedule: OffreSchedule;
  readonly relogementStock: RelogementStock;
  readonly npru: {readonly sites: readonly Int32Array[]};
  readonly step: number;
}

/**
 * Weights of the communes and of the bailleurs in the relogements of the half-year (article 8): logements outside QPV,
 * and inside at `qpvWeight`. Communes are weighed on what stands; bailleurs on what stands and on what is to come, that is
 * delivered within `stockToComeYears`.
 */
export function relogementWeights(inputs: RelogementInputs): {communes: number[]; bailleurs: number[]} {
  const {model, step, schedule, relogementStock} = inputs;
  const {quartiers} = model.territoire;
  const {qpvWeight, stockToComeYears} = model.plan.npru;
  const communes = Int32Array.from(relogementStock.communes);
  const bailleurs = Int32Array.from(relogementStock.bailleurs);
  removeCondemned(inputs, {communes, bailleurs});
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
function removeCondemned(inputs: RelogementInputs, {communes, bailleurs}: RelogementStock): void {
  const {npru, schedule, step, model} = inputs;
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
