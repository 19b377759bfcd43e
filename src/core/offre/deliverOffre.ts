import {plaiClass, plusRecentClass, vacant} from "../markers.js";
import {largestRemainder} from "../numbers/largestRemainder.js";
import type {State} from "../state.js";
import {yearOf} from "../step.js";
import {type LogementKeys, logementKeys} from "../territoire/logementKeys.js";
import {contingents, typologies} from "../vocabulary.js";
import type {Operation} from "./operations.js";

/** Sub-step 5: the operations of the half-year are delivered, vacant and ready to let. */
export function deliverOffre(state: State): void {
  const offre = state.schedule.steps[state.step];
  const {counters, row, columns} = state;
  const rankInQuartier = new Map<number, number>();
  const keys = logementKeys(state.model.territoire.quartiers.ids.length);
  const integration = integrationByTypology(state, offre.operations);
  for (const [i, operation] of offre.operations.entries()) {
    operation.typologies.forEach((count, typology) => {
      const plai = operation.plaiByTypology[typology];
      for (let n = 0; n < count; n++) {
        const rank = rankInQuartier.get(operation.quartier) ?? 0;
        rankInQuartier.set(operation.quartier, rank + 1);
        const rentClass = n < plai ? plaiClass : plusRecentClass;
        const l = deliver(state, {
          quartier: operation.quartier,
          bailleur: operation.bailleur,
          typology,
          rentClass,
          rank,
          keys
        });
        if (n < integration[i * typologies.length + typology]) state.logements.integration[l] = 1;
        counters[row + columns.livraisons + rentClass]++;
      }
    });
  }
  counters[row + columns.reconstitution] += offre.reconstitution;
}

/**
 * PLAI intégration of each operation and typology (article 11.2): half of the year's in each half-year, the odd one in
 * the second, spread over all the PLAI delivered.
 */
function integrationByTypology({model, step}: State, operations: readonly Operation[]): number[] {
  const yearly = model.plan.offre.integration[yearOf(step)];
  const due = step % 2 === 0 ? Math.floor(yearly / 2) : yearly - Math.floor(yearly / 2);
  const plai = operations.flatMap(({plaiByTypology}) => plaiByTypology);
  return largestRemainder(
    plai,
    Math.min(
      due,
      plai.reduce((a, b) => a + b, 0)
    )
  );
}

function deliver(
  {logements, vacancies, newRentLevels, step}: State,
  {
    quartier,
    bailleur,
    typology,
    rentClass,
    rank,
    keys
  }: {
    quartier: number;
    bailleur: number;
    typology: number;
    rentClass: number;
    rank: number;
    keys: LogementKeys;
  }
): number {
  const l = logements.count++;
  if (l >= logements.quartier.length) throw new RangeError(`too many deliveries for the arena: ${l}`);
  logements.quartier[l] = quartier;
  logements.bailleur[l] = bailleur;
  logements.typology[l] = typology;
  logements.rentClass[l] = rentClass;
  logements.rentLevel[l] = newRentLevels[rentClass];
  logements.contingent[l] = rank % contingents.length;
  logements.key[l] = keys.keyOf({quartier, step, rank});
  logements.occupant[l] = vacant;
  logements.demande[l] = -1;
  logements.delivered[l] = step + 1;
  vacancies.depth[l] = 0;
  vacancies.next[vacancies.nextCount++] = l;
  return l;
}
