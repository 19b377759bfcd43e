import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {bucketOf} from "../../../src/core/demande/cells.js";
import {DemandePool} from "../../../src/core/demande/demandePool.js";
import type {Ranking} from "../../../src/core/demande/ranking.js";
import {aciIn, bracketIn, flagsIn, homeBailleurIn, statusIn} from "../../../src/core/demande/traits.js";
import {scatter} from "../../../src/core/random.js";
import {allBuckets, communes, demande, operation, play} from "./naivePool.js";

/** No month is read when seniority weighs nothing. */
const month = new Int16Array();

/** The demande that comes first in the lane of a bucket, −1 for none; those of the slots taken are passed over. */
function firstOf(
  pool: DemandePool,
  bucket: number,
  rank: number,
  ranking: Ranking,
  taken: readonly number[] = []
): number {
  const slot = pool.buckets.best(bucket, rank, ranking, Int32Array.from(taken), taken.length);
  return slot < 0 ? -1 : pool.buckets.memberAt(slot);
}

describe("DemandeBuckets", () => {
  test("best is the highest score among one lane, and the lanes share the bucket out", () => {
    fc.assert(
      fc.property(
        fc.array(operation, {minLength: 20, maxLength: 300}),
        fc.nat(0x7fffffff),
        fc.nat(2),
        (ops, tag, s) => {
          const pool = new DemandePool(300, {communes, steps: 8, brackets: 4});
          pool.clear();
          const naive = play(ops, pool);
          const ranking: Ranking = {tag, monthNow: 41, seniorityWeight: s * 2 ** 27, month: pool.month};
          for (const bucket of allBuckets()) {
            const members = naive.inBucket(bucket);
            const lanes = new Map<number, number>();
            for (const d of members) {
              const lane = scatter(d.key) >>> 28;
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
    const pool = new DemandePool(10, {communes, steps: 8, brackets: 4});
    pool.clear();
    const index = pool.add(demande({key: 7}), 99);
    const bucket = bucketOf(4, 0, 0, 0, 0, 0);
    const ranking: Ranking = {tag: 5, monthNow: 0, seniorityWeight: 0, month};
    expect(firstOf(pool, bucket, 0, ranking)).toBe(index);
    const slot = pool.buckets.best(bucket, 0, ranking, Int32Array.of(), 0);
    expect(firstOf(pool, bucket, 0, ranking, [slot])).toBe(-1);
    expect(
      [bracketIn, aciIn, statusIn, flagsIn, homeBailleurIn].map((read) => read(pool.buckets.traitsAt(slot)))
    ).toEqual([0, 0, 0, 0, 255]);
  });

  test("with a heavy seniority the oldest of a lane comes first, with none chance alone decides", () => {
    const pool = new DemandePool(200, {communes, steps: 8, brackets: 4});
    pool.clear();
    const bucket = bucketOf(4, 0, 0, 0, 0, 0);
    const keys = Array.from({length: 4000}, (_, key) => key)
      .filter((key) => scatter(key) >>> 28 === 3)
      .slice(0, 40);
    keys.forEach((key, i) => {
      pool.add(demande({key, month: -i}), 99);
    });
    const oldest = firstOf(pool, bucket, 0, {
      tag: 9,
      monthNow: 0,
      seniorityWeight: 2 ** 33,
      month: pool.month
    });
    expect(pool.month[oldest]).toBe(-39);
    const byChance = new Set(
      Array.from({length: 60}, (_, tag) =>
        firstOf(pool, bucket, 0, {tag: tag * 7919, monthNow: 0, seniorityWeight: 0, month})
      )
    );
    expect(byChance.size).toBeGreaterThan(15);
  });

  test("does not depend on the order in which demandes came", () => {
    const keys = [3, 14, 15, 92, 65, 35, 89, 79, 323, 84];
    const ranking: Ranking = {tag: 1234, monthNow: 0, seniorityWeight: 0, month};
    const bestKeys = (order: readonly number[]) => {
      const pool = new DemandePool(20, {communes, steps: 8, brackets: 4});
      pool.clear();
      for (const key of order) pool.add(demande({key}), 99);
      return order.map((_, rank) => pool.key[firstOf(pool, bucketOf(4, 0, 0, 0, 0, 0), rank, ranking)]);
    };
    expect(bestKeys([...keys].reverse())).toEqual(bestKeys(keys));
  });

  test("stays right through many rounds of growth and compaction", () => {
    const pool = new DemandePool(20_000, {communes, steps: 8, brackets: 4});
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
          found.add(
            firstOf(pool, bucket, rank, {tag: tag * 104_729, monthNow: 0, seniorityWeight: 0, month})
          );
    });
    for (const index of found) expect(kept.has(index)).toBe(true);
    expect(found.size).toBeGreaterThan(390);
  });
});
