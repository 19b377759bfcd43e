import type {Plan} from "../plan.js";
import {largestRemainder} from "../statistics/largestRemainder.js";
import type {Territoire} from "../territoire/territoire.js";
import {Owed} from "./owed.js";
import {quartierWeights} from "./quartierWeights.js";

/** A building delivered: where, by whom, and what it holds. */
export interface Operation {
  readonly quartier: number;
  readonly bailleur: number;
  readonly reconstitution: boolean;
  /** PLAI among its logements, in all and by typology. */
  readonly plai: number;
  readonly plaiByTypology: readonly number[];
  /** Logements by typology. */
  readonly typologies: readonly number[];
  readonly size: number;
}

/** What the programming owes to communes, quartiers, bailleurs and typologies (see `Owed`). */
export interface ProgrammingMemory {
  readonly production: Owed;
  readonly reconstitution: Owed;
  /** By commune: where in it, outside and inside quartiers prioritaires. */
  readonly quartiers: readonly Owed[];
  readonly reconstitutionQuartiers: readonly Owed[];
  readonly bailleurs: readonly Owed[];
  readonly typologies: Owed;
}

/** Largest number of logements in one operation. */
const largestOperation = 30;

/** The accounts of the programming, opened on the base year. */
export function programmingMemory(territoire: Territoire, plan: Plan): ProgrammingMemory {
  const communes = territoire.communes.insee.map((_, c) => c);
  const [qpvShare] = plan.offre.qpvDerogation;
  return {
    production: new Owed(plan.offre.communeShares[0]),
    reconstitution: new Owed(plan.offre.reconstitutionShares[0]),
    quartiers: communes.map((c) => new Owed(quartierWeights(territoire, c, {qpvShare}))),
    reconstitutionQuartiers: communes.map((c) => new Owed(quartierWeights(territoire, c, {exPnru: false}))),
    bailleurs: bailleurWeights(territoire).map((weights) => new Owed(weights)),
    typologies: new Owed(plan.offre.typologyShares)
  };
}

/** The shares that a year programmes with, where they differ from those of the year before. */
export function openProgrammingYear(
  memory: ProgrammingMemory,
  {territoire, plan, year}: {territoire: Territoire; plan: Plan; year: number}
): void {
  const {communeShares, reconstitutionShares, qpvDerogation} = plan.offre;
  memory.production.follow(communeShares[year]);
  memory.reconstitution.follow(reconstitutionShares[year]);
  if (year === 0 || qpvDerogation[year] === qpvDerogation[year - 1]) return;
  memory.quartiers.forEach((owed, c) => {
    owed.follow(quartierWeights(territoire, c, {qpvShare: qpvDerogation[year]}));
  });
}

/** Operations of a half-year: communes by what they are owed, then buildings of at most thirty logements. */
export function operationsOfStep(
  memory: ProgrammingMemory,
  {production, reconstitution, plai}: {production: number; reconstitution: number; plai: number}
): Operation[] {
  const built = [
    ...buildings(memory.production.split(production), {memory, reconstitution: false}),
    ...buildings(memory.reconstitution.split(reconstitution), {memory, reconstitution: true})
  ];
  const plaiShares = largestRemainder(
    built.map(({size}) => size),
    Math.min(plai, production + reconstitution)
  );
  return built.map((operation, i) => {
    const typologies = memory.typologies.split(operation.size);
    const plaiByTypology = largestRemainder(typologies, plaiShares[i]);
    return {...operation, plai: plaiShares[i], plaiByTypology, typologies};
  });
}

function buildings(
  byCommune: readonly number[],
  {memory, reconstitution}: {memory: ProgrammingMemory; reconstitution: boolean}
): {quartier: number; bailleur: number; reconstitution: boolean; size: number}[] {
  const quartiers = reconstitution ? memory.reconstitutionQuartiers : memory.quartiers;
  return byCommune.flatMap((count, commune) => {
    const list = [];
    for (let left = count; left > 0; left -= largestOperation) {
      const size = Math.min(left, largestOperation);
      list.push({
        quartier: quartiers[commune].take(size),
        bailleur: memory.bailleurs[commune].take(size),
        reconstitution,
        size
      });
    }
    return list;
  });
}

/** By commune, weights of the bailleurs: their logements there, and a tenth of their whole stock for new arrivals. */
function bailleurWeights({communes, bailleurs, quartiers, logements}: Territoire): number[][] {
  const here = communes.insee.map(() => new Array<number>(bailleurs.ids.length).fill(0));
  const everywhere = new Array<number>(bailleurs.ids.length).fill(0);
  for (let l = 0; l < logements.count; l++) {
    here[quartiers.commune[logements.quartier[l]]][logements.bailleur[l]]++;
    everywhere[logements.bailleur[l]]++;
  }
  return here.map((row) => {
    const sum = row.reduce((a, b) => a + b, 0);
    return row.map((n, b) => (sum > 0 ? n / sum : 0) + (0.1 * everywhere[b]) / logements.count);
  });
}
