import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {bucketOf} from "../../../src/core/demande/cells.js";
import {DemandePool} from "../../../src/core/demande/demandePool.js";
import type {NewDemande} from "../../../src/core/demande/newDemande.js";
import type {Ranking} from "../../../src/core/demande/ranking.js";
import {aciIn, bracketIn, flagsIn, homeBailleurIn, statusIn} from "../../../src/core/demande/traits.js";
import {rankOf, scatter} from "../../../src/core/random.js";

const none = 255;
const communes = 2;

function demande(changes: Partial<NewDemande>): NewDemande {
  return {
    key: 1,
    size: 0,
    bracket: 0,
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

/** The demande that comes first in the lane of a bucket, −1 for none; those of the slots taken are passed over. */
function firstOf(
  pool: DemandePool,
  bucket: number,
  rank: number,
  ranking: Ranking,
  taken: readonly number[] = []
): number {
  const slot = pool.best(bucket, rank, ranking, Int32Array.from(taken), taken.length);
  return slot < 0 ? -1 : pool.memberAt(slot);
}

/** What the pool must answer, by the plainest means: a list, filtered. */
class NaivePool {
  readonly list: (NewDemande & {index: number})[] = [];

  inBucket(bucket: number): (NewDemande & {index: number})[] {
    return this.list.filter((d) =>
      [d.wish0, d.wish1, d.wish2].some(
        (commune) => commune !== none && bucketOf(commune, d.size, d.bracket, d.reach, d.aci) === bucket
      )
    );
  }

  score(d: NewDemande, {tag, monthNow, seniorityWeight}: Ranking): number {
    return rankOf(tag, scatter(d.key)) + (seniorityWeight > 0 ? (monthNow - d.month) * seniorityWeight : 0);
  }
}

type Operation = {readonly add: Partial<NewDemande>} | {readonly removeAt: number};

const operation: fc.Arbitrary<Operation> = fc.oneof(
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
function play(operations: readonly Operation[], pool: DemandePool): NaivePool {
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

function allBuckets(): number[] {
  const buckets: number[] = [];
  for (let commune = 0; commune < communes; commune++)
    for (let size = 0; size < 2; size++)
      for (let bracket = 0; bracket < 2; bracket++)
        for (let aci = 0; aci < 2; aci++) buckets.push(bucketOf(commune, size, bracket, 0, aci));
  return buckets;
}

describe("DemandePool", () => {
  test("counts each bucket as a filtered list would, whatever enters and leaves", () => {
    fc.assert(
      fc.property(fc.array(operation, {maxLength: 300}), (operations) => {
        const pool = new DemandePool(300, communes, 8);
        pool.clear();
        const naive = play(operations, pool);
        for (const bucket of allBuckets()) expect(pool.lengths[bucket]).toBe(naive.inBucket(bucket).length);
      }),
      {numRuns: 60}
    );
  });

  test("best is the highest score among one lane, and the lanes share the bucket out", () => {
    fc.assert(
      fc.property(
        fc.array(operation, {minLength: 20, maxLength: 300}),
        fc.nat(0x7fffffff),
        fc.nat(2),
        (ops, tag, s) => {
          const pool = new DemandePool(300, communes, 8);
          pool.clear();
          const naive = play(ops, pool);
          const ranking: Ranking = {tag, monthNow: 41, seniorityWeight: s * 2 ** 27};
          for (const bucket of allBuckets()) {
            const members = naive.inBucket(bucket);
            const lanes = new Map<number, number>();
            for (const d of members) {
              const lane = scatter(d.key) >>> 29;
              lanes.set(lane, Math.max(lanes.get(lane) ?? 0, naive.score(d, ranking)));
            }
            const firsts = [...lanes.values()];
            const found = new Set<number>();
            for (let rank = 0; rank < members.length; rank++) {
              const index = firstOf(pool, bucket, rank, ranking);
              const member = members.find((d) => d.index === index);
              expect(member).toBeDefined();
              if (member !== undefined) found.add(naive.score(member, ranking));
            }
            expect([...found].sort()).toEqual([...new Set(firsts)].sort());
          }
        }
      ),
      {numRuns: 40}
    );
  });

  test("best passes over those already candidates, and says when nobody is left", () => {
    const pool = new DemandePool(10, communes, 8);
    pool.clear();
    const index = pool.add(demande({key: 7}), 99);
    const bucket = bucketOf(0, 0, 0, 0, 0);
    const ranking: Ranking = {tag: 5, monthNow: 0, seniorityWeight: 0};
    expect(firstOf(pool, bucket, 0, ranking)).toBe(index);
    const slot = pool.best(bucket, 0, ranking, Int32Array.of(), 0);
    expect(firstOf(pool, bucket, 0, ranking, [slot])).toBe(-1);
    expect(
      [bracketIn, aciIn, statusIn, flagsIn, homeBailleurIn].map((read) => read(pool.traitsAt(slot)))
    ).toEqual([0, 0, 0, 0, 255]);
  });

  test("with a heavy seniority the oldest of a lane comes first, with none chance alone decides", () => {
    const pool = new DemandePool(200, communes, 8);
    pool.clear();
    const bucket = bucketOf(0, 0, 0, 0, 0);
    const keys = Array.from({length: 4000}, (_, key) => key)
      .filter((key) => scatter(key) >>> 29 === 3)
      .slice(0, 40);
    keys.forEach((key, i) => {
      pool.add(demande({key, month: -i}), 99);
    });
    const oldest = firstOf(pool, bucket, 0, {tag: 9, monthNow: 0, seniorityWeight: 2 ** 33});
    expect(pool.month[oldest]).toBe(-39);
    const byChance = new Set(
      Array.from({length: 60}, (_, tag) =>
        firstOf(pool, bucket, 0, {tag: tag * 7919, monthNow: 0, seniorityWeight: 0})
      )
    );
    expect(byChance.size).toBeGreaterThan(15);
  });

  test("does not depend on the order in which demandes came", () => {
    const keys = [3, 14, 15, 92, 65, 35, 89, 79, 323, 84];
    const ranking: Ranking = {tag: 1234, monthNow: 0, seniorityWeight: 0};
    const bestKeys = (order: readonly number[]) => {
      const pool = new DemandePool(20, communes, 8);
      pool.clear();
      for (const key of order) pool.add(demande({key}), 99);
      return order.map((_, rank) => pool.key[firstOf(pool, bucketOf(0, 0, 0, 0, 0), rank, ranking)]);
    };
    expect(bestKeys([...keys].reverse())).toEqual(bestKeys(keys));
  });

  test("stays right through many rounds of growth and compaction", () => {
    const pool = new DemandePool(20_000, communes, 8);
    pool.clear();
    const kept = new Map<number, number>();
    for (let i = 0; i < 20_000; i++) {
      const size = i % 6;
      const index = pool.add(demande({key: i, size, bracket: i % 4, wish0: i % 2, wish1: 1 - (i % 2)}), 99);
      kept.set(index, size);
      if (i > 400) {
        pool.remove(i - 400);
        kept.delete(i - 400);
      }
    }
    expect(kept.size).toBe(401);
    expect(pool.lengths.reduce((a, b) => a + b, 0)).toBe(2 * kept.size);
    const found = new Set<number>();
    pool.lengths.forEach((length, bucket) => {
      for (let tag = 0; tag < 40; tag++)
        for (let rank = 0; rank < length; rank++)
          found.add(firstOf(pool, bucket, rank, {tag: tag * 104_729, monthNow: 0, seniorityWeight: 0}));
    });
    for (const index of found) expect(kept.has(index)).toBe(true);
    expect(found.size).toBeGreaterThan(390);
  });

  test("lists who gives up at each step, those after the horizon never", () => {
    const pool = new DemandePool(10, communes, 4);
    pool.clear();
    const [a, b, c] = [2, 2, 9].map((leave, key) => pool.add(demande({key}), leave));
    const leaving: number[] = [];
    for (let i = pool.firstToLeave[2]; i >= 0; i = pool.nextToLeave[i]) leaving.push(i);
    expect(leaving.sort()).toEqual([a, b]);
    expect([...pool.firstToLeave]).not.toContain(c);
  });

  test("refuses more demandes than the arena holds", () => {
    const pool = new DemandePool(1, communes, 4);
    pool.clear();
    pool.add(demande({}), 9);
    expect(() => pool.add(demande({}), 9)).toThrow("too many demandes for the arena: 1");
  });
});
