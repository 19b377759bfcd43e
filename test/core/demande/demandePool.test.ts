import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {DemandePool} from "../../../src/core/demande/demandePool.js";
import {allBuckets, communes, demande, operation, play} from "./naivePool.js";

describe("DemandePool", () => {
  test("counts each bucket as a filtered list would, whatever enters and leaves", () => {
    fc.assert(
      fc.property(fc.array(operation, {maxLength: 300}), (operations) => {
        const pool = new DemandePool(300, {communes, steps: 8, brackets: 4});
        pool.clear();
        const naive = play(operations, pool);
        for (const bucket of allBuckets()) expect(pool.lengths[bucket]).toBe(naive.inBucket(bucket).length);
      }),
      {numRuns: 60}
    );
  });

  test("lists who gives up at each step, those after the horizon never", () => {
    const pool = new DemandePool(10, {communes, steps: 4, brackets: 4});
    pool.clear();
    const [a, b, c] = [2, 2, 9].map((leave, key) => pool.add(demande({key}), leave));
    const leaving: number[] = [];
    for (let i = pool.firstToLeave[2]; i >= 0; i = pool.nextToLeave[i]) leaving.push(i);
    expect(leaving.sort()).toEqual([a, b]);
    expect([...pool.firstToLeave]).not.toContain(c);
  });

  test("an index serves again once its date to give up has passed, housed or not, and not before", () => {
    const pool = new DemandePool(3, {communes, steps: 4, brackets: 4});
    pool.clear();
    const housed = pool.add(demande({key: 1, home: 12}), 2);
    const patient = pool.add(demande({key: 2}), 3);
    pool.remove(housed);
    expect(pool.add(demande({key: 3}), 9)).not.toBe(housed);
    // Full: whoever is housed is still read until the step when it would have given up.
    expect(() => pool.add(demande({key: 4}), 9)).toThrow("too many demandes for the arena: 3");
    expect(pool.home[housed]).toBe(12);
    pool.recycle(2);
    expect(pool.add(demande({key: 5}), 9)).toBe(housed);
    expect(pool.key[housed]).toBe(5);
    expect(pool.alive[patient]).toBe(1);
  });

  test("refuses more demandes than the arena holds", () => {
    const pool = new DemandePool(1, {communes, steps: 4, brackets: 4});
    pool.clear();
    pool.add(demande({}), 9);
    expect(() => pool.add(demande({}), 9)).toThrow("too many demandes for the arena: 1");
  });
});
