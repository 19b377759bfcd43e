import {type State, vacant} from "../state.js";
import {contingents} from "../vocabulary.js";

const plaiClass = 0;
const plusRecentClass = 2;

/** Sub-step 5: the operations of the half-year are delivered, vacant and ready to let. */
export function deliverOffre(state: State): void {
  const offre = state.schedule.steps[state.step];
  const {counters, row, columns} = state;
  const rankInQuartier = new Map<number, number>();
  // Half of the year's PLAI intégration in each half-year, the odd one in the second.
  const yearly = state.model.plan.offre.integration[Math.floor(state.step / 2)];
  let integration = state.step % 2 === 0 ? Math.floor(yearly / 2) : yearly - Math.floor(yearly / 2);
  for (const operation of offre.operations) {
    let plai = operation.plai;
    operation.typologies.forEach((count, typology) => {
      for (let i = 0; i < count; i++) {
        const rank = rankInQuartier.get(operation.quartier) ?? 0;
        rankInQuartier.set(operation.quartier, rank + 1);
        const rentClass = plai-- > 0 ? plaiClass : plusRecentClass;
        const l = deliver(state, {
          quartier: operation.quartier,
          bailleur: operation.bailleur,
          typology,
          rentClass,
          rank
        });
        if (rentClass === plaiClass && integration-- > 0) state.logements.integration[l] = 1;
        counters[row + columns.livraisons + rentClass]++;
      }
    });
  }
  counters[row + columns.reconstitution] += offre.reconstitution;
}

function deliver(
  {logements, vacancies, step}: State,
  {
    quartier,
    bailleur,
    typology,
    rentClass,
    rank
  }: {
    quartier: number;
    bailleur: number;
    typology: number;
    rentClass: number;
    rank: number;
  }
): number {
  const l = logements.count++;
  if (l >= logements.quartier.length) throw new RangeError(`too many deliveries for the arena: ${l}`);
  logements.quartier[l] = quartier;
  logements.bailleur[l] = bailleur;
  logements.typology[l] = typology;
  logements.rentClass[l] = rentClass;
  logements.contingent[l] = rank % contingents.length;
  logements.key[l] = deliveredKey({quartier, step, rank});
  logements.occupant[l] = vacant;
  logements.demande[l] = -1;
  logements.delivered[l] = step + 1;
  vacancies.depth[l] = 0;
  vacancies.next[vacancies.nextCount++] = l;
  return l;
}

/** Stable key of a delivered logement: (quartier, step, rank in what the quartier receives then). */
function deliveredKey({quartier, step, rank}: {quartier: number; step: number; rank: number}): number {
  return ((quartier << 20) | (1 << 19) | (step << 14) | rank) >>> 0;
}
