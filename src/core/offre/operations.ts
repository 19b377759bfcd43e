import type {Plan} from "../plan.js";
import {largestRemainder} from "../statistics/largestRemainder.js";
import type {Territoire} from "../territoire/territoire.js";

/** A building delivered: where, by whom, and what it holds. */
export interface Operation {
  readonly quartier: number;
  readonly bailleur: number;
  readonly reconstitution: boolean;
  /** PLAI among its logements. */
  readonly plai: number;
  /** Logements by typology. */
  readonly typologies: readonly number[];
  readonly size: number;
}

/**
 * What has been given so far to each commune, quartier, bailleur and typology: the next unit goes where the most
 * is owed, so that shares hold over the years although each half-year is small.
 */
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

class Owed {
  readonly shares: readonly number[];
  readonly given: Float64Array;
  total = 0;

  constructor(weights: readonly number[]) {
    const sum = weights.reduce((a, b) => a + b, 0);
    this.shares = sum > 0 ? weights.map((weight) => weight / sum) : weights;
    this.given = new Float64Array(weights.length);
  }

  /** Splits `count` so that the parts given so far stay as close to the shares as whole units allow. */
  split(count: number): number[] {
    if (count === 0 || this.shares.every((share) => share === 0)) return this.shares.map(() => 0);
    this.total += count;
    const due = this.shares.map((share, i) => Math.max(0, share * this.total - this.given[i]));
    const parts = due.some((d) => d > 0)
      ? largestRemainder(due, count)
      : largestRemainder(this.shares, count);
    for (let i = 0; i < parts.length; i++) this.given[i] += parts[i];
    return parts;
  }

  /** The index to which the most is owed, which then receives `count`. */
  take(count: number): number {
    this.total += count;
    let best = -1;
    let most = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < this.shares.length; i++) {
      const owed = this.shares[i] * this.total - this.given[i];
      if (this.shares[i] > 0 && owed > most) {
        most = owed;
        best = i;
      }
    }
    this.given[best] += count;
    return best;
  }
}

export function programmingMemory(territoire: Territoire, plan: Plan): ProgrammingMemory {
  const communes = territoire.communes.insee.map((_, c) => c);
  return {
    production: new Owed(plan.offre.communeShares),
    reconstitution: new Owed(plan.offre.reconstitutionShares),
    quartiers: communes.map(
      (c) => new Owed(quartierWeights(territoire, c, {qpvShare: plan.offre.qpvDerogation}))
    ),
    reconstitutionQuartiers: communes.map((c) => new Owed(quartierWeights(territoire, c, {exPnru: false}))),
    bailleurs: bailleurWeights(territoire).map((weights) => new Owed(weights)),
    typologies: new Owed(plan.offre.typologyShares)
  };
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
  return built.map((operation, i) => ({
    ...operation,
    plai: plaiShares[i],
    typologies: memory.typologies.split(operation.size)
  }));
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

/** Weights of all quartiers for what is built in one commune: by population, none in QPV save by derogation. */
function quartierWeights(
  {quartiers}: Territoire,
  commune: number,
  {qpvShare = 0, exPnru = true}: {qpvShare?: number; exPnru?: boolean}
): number[] {
  const inCommune = quartiers.ids.map((_, q) =>
    quartiers.commune[q] === commune ? quartiers.population[q] : 0
  );
  const outside = inCommune.map((w, q) =>
    quartiers.qpv[q] === 0 && (exPnru || quartiers.exPnru[q] === 0) ? w : 0
  );
  const inside = inCommune.map((w, q) => (quartiers.qpv[q] === 1 ? w : 0));
  const sum = (weights: readonly number[]) => weights.reduce((a, b) => a + b, 0);
  const outsideSum = sum(outside);
  const insideSum = sum(inside);
  // A commune that is nearly all quartier prioritaire still builds: there the choice is left to its quartiers.
  if (outsideSum === 0) return inCommune;
  if (insideSum === 0) return outside;
  return outside.map((w, q) => (w / outsideSum) * (1 - qpvShare) + (inside[q] / insideSum) * qpvShare);
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
