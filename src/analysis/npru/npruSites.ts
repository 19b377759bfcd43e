import {vacant} from "../../core/markers.js";
import {demolitionSites} from "../../core/offre/demolitionSites.js";
import type {OffreSchedule} from "../../core/offre/schedule.js";
import type {Model} from "../../core/state.js";
import {rentClasses, sizes, typologies} from "../../core/vocabulary.js";
import {toldNumber} from "./countOver.js";

type Told = ReturnType<typeof toldNumber>;

/** The site of a commune: what stands there, what comes down when, and who lives there on the first day. */
export interface NpruSite {
  readonly insee: string;
  readonly nom: string;
  /** Logements of the site, and those of them in quartiers prioritaires. */
  readonly stock: number;
  readonly stockQpv: number;
  /** Demolitions by year of the document. */
  readonly demolitions: readonly number[];
  /** What comes down by the horizon: by typology, by rent class; mean rent in € and in €/m² a month, without charges. */
  readonly down: number;
  readonly typologies: readonly number[];
  readonly rentClasses: readonly number[];
  readonly rent?: {readonly monthly: number; readonly perSquareMetre: number};
  /** Who lives there on the first day, by size then bracket; and what is empty. */
  readonly menages: readonly (readonly Told[])[];
  readonly menagesTotal: number;
  readonly vacant: number;
}

/** The sites of the programme: deterministic, the same in each replicate. */
export function npruSites(
  {territoire, population, plan}: Model,
  schedule: OffreSchedule
): {readonly sites: NpruSite[]; readonly firstDay: readonly (readonly Told[])[]} {
  const {communes, quartiers, logements} = territoire;
  const everywhere = sizes.map(() => new Array<number>(plan.brackets.ids.length).fill(0));
  const orders = demolitionSites(territoire, population.demolitionOrder);
  const sites = orders.flatMap((order, c): NpruSite[] => {
    if (order.length === 0) return [];
    const calendar = schedule.steps.map(({sites}) => sites[c]);
    const demolitions = Array.from(
      {length: plan.steps / 2 - 1},
      (_, y) => calendar[2 * y + 2] + calendar[2 * y + 3]
    );
    const planned = calendar.reduce((a, b) => a + b, 0);
    const down = order.subarray(0, Math.min(planned, order.length));
    const menages = sizes.map(() => new Array<number>(plan.brackets.ids.length).fill(0));
    let empty = 0;
    let rents = 0;
    let surfaces = 0;
    const byTypology = new Array<number>(typologies.length).fill(0);
    const byRent = new Array<number>(rentClasses.length).fill(0);
    for (const l of down) {
      byTypology[logements.typology[l]]++;
      byRent[logements.rentClass[l]]++;
      rents += logements.loyerMensuelCents[l] / 100;
      surfaces += logements.surface[l];
      if (population.occupantBracket[l] === vacant) empty++;
      else
        for (const table of [menages, everywhere])
          table[population.occupantSize[l]][population.occupantBracket[l]]++;
    }
    const qpv = order.reduce((sum, l) => sum + quartiers.qpv[logements.quartier[l]], 0);
    return [
      {
        ...{insee: communes.insee[c], nom: communes.noms[c], stock: order.length, stockQpv: qpv, demolitions},
        ...{down: down.length, typologies: byTypology, rentClasses: byRent},
        ...(down.length > 0 && {rent: {monthly: rents / down.length, perSquareMetre: rents / surfaces}}),
        menages: menages.map((row) => row.map(toldNumber)),
        menagesTotal: down.length - empty,
        vacant: empty
      }
    ];
  });
  return {sites, firstDay: everywhere.map((row) => row.map(toldNumber))};
}
