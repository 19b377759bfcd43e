import fc from "fast-check";
import {bucketOf} from "../../../src/core/demande/cells.js";
import type {DemandePool} from "../../../src/core/demande/demandePool.js";
import type {NewDemande} from "../../../src/core/demande/newDemande.js";
import type {Ranking} from "../../../src/core/demande/ranking.js";
import {rankOf, scatter} from "../../../src/core/random.js";

const none = 255;
export const communes = 2;

/** A demande of one person, in the commune 0, unless said otherwise. */
export function demande(changes: Partial<NewDemande>): NewDemande {
  return {
    key: 1,
    size: 0,
    bracket: 0,
    baseBracket: changes.bracket ?? 0,
    reach: 0,
    aci: 0,
    status: 0,
    month: 0,
    home: -1,
    homeBailleur: 255,
    flags: 0,
    wish0: 0,
    wish1: none,
    wish2: none,
    ...changes
  };
}

/** What the pool must answer, by the plainest means: a list, filtered. */
export class NaivePool {
  readonly list: (NewDemande & {index: number})[] = [];

  inBucket(bucket: number): (NewDemande & {index: number})[] {
    return this.list.filter((d) =>
      [d.wish0, d.wish1, d.wish2].some(
        (commune) => commune !== none && bucketOf(4, commune, d.size, d.bracket, d.reach, d.aci) === bucket
      )
    );
  }

  score(d: NewDemande, {tag, monthNow, seniorityWeight}: Ranking): number {
    return rankOf(tag, scatter(d.key)) + (seniorityWeight > 0 ? (monthNow - d.month) * seniorityWeight : 0);
  }
}

export type Operation = {readonly add: Partial<NewDemande>} | {readonly removeAt: number};

export const operation: fc.Arbitrary<Operation> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      add: fc.record({
        key: fc.nat(0xffffffff),
        size: fc.nat(1),
        bracket: fc.nat(1),
        aci: fc.nat(1),
        month: fc.integer({min: -60, max: 40}),
        wish0: fc.constantFrom(0, 1),
        wish1: fc.constantFrom(0, none)
      })
    })
  },
  {weight: 1, arbitrary: fc.record({removeAt: fc.nat(1000)})}
);

/** Plays operations on both, a demande never asking twice for one commune. */
export function play(operations: readonly Operation[], pool: DemandePool): NaivePool {
  const naive = new NaivePool();
  for (const op of operations) {
    if ("add" in op) {
      const d = demande(op.add);
      if (d.wish1 === d.wish0) d.wish1 = none;
      naive.list.push({...d, index: pool.add(d, 99)});
    } else if (naive.list.length > 0) {
      const [{index}] = naive.list.splice(op.removeAt % naive.list.length, 1);
      pool.remove(index);
    }
  }
  return naive;
}

/** The buckets that `operation` may fill. */
export function allBuckets(): number[] {
  const buckets: number[] = [];
  for (let commune = 0; commune < communes; commune++)
    for (let size = 0; size < 2; size++)
      for (let bracket = 0; bracket < 2; bracket++)
        for (let aci = 0; aci < 2; aci++) buckets.push(bucketOf(4, commune, size, bracket, 0, aci));
  return buckets;
}
