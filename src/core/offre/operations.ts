import {largestRemainder} from "../numbers/largestRemainder.js";
import type {Plan, ProgrammedOperation} from "../plan.js";
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
  /** Logements of one operation at most. */
  readonly largestOperation: number;
}

/** The accounts of the programming, opened on the base year. */
export function programmingMemory(territoire: Territoire, plan: Plan): ProgrammingMemory {
  const communes = territoire.communes.insee.map((_, c) => c);
  const [qpvShare] = plan.offre.qpvDerogation;
  const {arguedCommunes} = plan.offre;
  return {
    production: new Owed(plan.offre.communeShares[0]),
    reconstitution: new Owed(plan.offre.reconstitutionShares[0]),
    quartiers: communes.map((c) => new Owed(quartierWeights(territoire, c, {qpvShare}))),
    reconstitutionQuartiers: communes.map(
      (c) => new Owed(quartierWeights(territoire, c, {exPnru: arguedCommunes.includes(c)}))
    ),
    bailleurs: bailleurWeights(territoire, plan.offre.newcomerShare).map((weights) => new Owed(weights)),
    typologies: new Owed(plan.offre.typologyShares),
    largestOperation: plan.offre.largestOperation
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

/** Operations of a half-year: those of the user's own file, then communes by what they are owed, in buildings of a usual size at most. */
export function operationsOfStep(
  memory: ProgrammingMemory,
  {
    production,
    reconstitution,
    plai,
    programme = []
  }: {
    production: number;
    reconstitution: number;
    plai: number;
    programme?: readonly ProgrammedOperation[];
  }
): Operation[] {
  const named = programme.map((operation) => place(operation, memory));
  const left = production - programme.reduce((sum, {size}) => sum + size, 0);
  const built: Site[] = [
    ...named,
    ...buildings(memory.production.split(left), {memory, reconstitution: false}),
    ...buildings(memory.reconstitution.split(reconstitution), {memory, reconstitution: true})
  ];
  const plaiShares = sharePlai(built, plai);
  return built.map(({quartier, bailleur, reconstitution, size}, i) => {
    const typologies = memory.typologies.split(size);
    const plaiByTypology = largestRemainder(typologies, plaiShares[i]);
    return {quartier, bailleur, reconstitution, size, plai: plaiShares[i], plaiByTypology, typologies};
  });
}

/** Where a building stands; `plai` where it is known beforehand. */
interface Site {
  readonly quartier: number;
  readonly bailleur: number;
  readonly reconstitution: boolean;
  readonly size: number;
  readonly plai?: number;
}

/** An operation of the file, its commune credited with it; what the file leaves open goes where the most is owed. */
function place(
  {commune, quartier, bailleur, size, plai}: ProgrammedOperation,
  memory: ProgrammingMemory
): Site {
  memory.production.credit(commune, size);
  return {
    quartier: quartier ?? memory.quartiers[commune].take(size),
    bailleur: bailleur ?? memory.bailleurs[commune].take(size),
    reconstitution: false,
    size,
    ...(plai === undefined ? {} : {plai})
  };
}

/** PLAI of each building: those known, and the rest of the due in proportion to the others. */
function sharePlai(built: readonly Site[], due: number): number[] {
  const known = built.reduce((sum, {plai}) => sum + (plai ?? 0), 0);
  const open = built.map(({size, plai}) => (plai === undefined ? size : 0));
  const most = open.reduce((a, b) => a + b, 0);
  const shared = largestRemainder(open, Math.max(0, Math.min(due - known, most)));
  return built.map(({plai}, i) => plai ?? shared[i]);
}

function buildings(
  byCommune: readonly number[],
  {memory, reconstitution}: {memory: ProgrammingMemory; reconstitution: boolean}
): Site[] {
  const {largestOperation} = memory;
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

/**
 * By commune, weights of the bailleurs: their share of the logements there, and for new arrivals that of the whole stock.
 * Where nobody has any logement, whoever builds is a newcomer, whatever their weight elsewhere.
 */
function bailleurWeights(
  {communes, bailleurs, quartiers, logements}: Territoire,
  newcomerShare: number
): number[][] {
  const here = communes.insee.map(() => new Array<number>(bailleurs.ids.length).fill(0));
  const everywhere = new Array<number>(bailleurs.ids.length).fill(0);
  for (let l = 0; l < logements.count; l++) {
    here[quartiers.commune[logements.quartier[l]]][logements.bailleur[l]]++;
    everywhere[logements.bailleur[l]]++;
  }
  return here.map((row) => {
    const sum = row.reduce((a, b) => a + b, 0);
    const newcomers = sum === 0 && newcomerShare === 0 ? 1 : newcomerShare;
    return row.map((n, b) => (sum > 0 ? n / sum : 0) + (newcomers * everywhere[b]) / logements.count);
  });
}
