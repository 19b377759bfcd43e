import {describe, expect, test} from "vitest";
import {type Compared, comparePaired} from "../../../src/analysis/comparer/comparePaired.js";
import {fakeObjectives, fakeReplicates} from "../../core/indicateurs/fakeReplicates.js";

/** Replicates of one year where so many très modestes and plus élevées entered fragile quartiers. */
function compared(counts: readonly (readonly [number, number])[]): Compared {
  const tables = counts.map(([modest, rich]): {[counter: string]: number}[] => [
    {},
    {},
    {"flux.fragile.tresModestes.premierAcces": modest, "flux.fragile.plusElevees.premierAcces": rich},
    {}
  ]);
  return {replicates: fakeReplicates(tables), objectives: fakeObjectives(4)};
}

function outcome(id: string, reference: Compared, other: Compared) {
  const found = comparePaired({reference, other}, {confidence: 0.95}).find(
    (candidate) => candidate.id === id
  );
  if (found === undefined) throw new RangeError(id);
  return found.years[0];
}

describe("comparePaired", () => {
  test("gives the paired interval of Student's law", () => {
    // Differences 2, 3, 4: mean 3, sd 1; Student's 97.5 % point at 2 degrees of freedom is 4.3026527 (tables).
    const before = compared([
      [10, 0],
      [12, 0],
      [17, 0]
    ]);
    const after = compared([
      [12, 0],
      [15, 0],
      [21, 0]
    ]);
    const {year, reference, other, difference} = outcome("menagesModestesLoges", before, after);
    expect([year, reference.mean, other.mean, difference.mean, difference.n]).toEqual([2017, 13, 16, 3, 3]);
    expect(difference.se).toBeCloseTo(1 / Math.sqrt(3), 10);
    expect(difference.low).toBeCloseTo(3 - 4.3026527 / Math.sqrt(3), 6);
    expect(difference.high).toBeCloseTo(3 + 4.3026527 / Math.sqrt(3), 6);
    // What chance makes of one draw is another thing: type 7 quantiles of 2, 3, 4.
    expect(difference.q05).toBeCloseTo(2.1, 9);
    expect(difference.q95).toBeCloseTo(3.9, 9);
  });

  test("a scenario does not differ from itself", () => {
    const same = compared([
      [10, 5],
      [12, 3]
    ]);
    for (const {years} of comparePaired({reference: same, other: same}, {confidence: 0.95})) {
      const {mean, n} = years[0].difference;
      expect(n === 0 || mean === 0).toBe(true);
    }
  });

  test("leaves out the pairs where a share is unknown", () => {
    const before = compared([
      [0, 0],
      [5, 5],
      [5, 5]
    ]);
    const after = compared([
      [1, 1],
      [10, 0],
      [10, 0]
    ]);
    expect(outcome("under60.fragile", before, after).difference).toMatchObject({mean: 0.5, se: 0, n: 2});
  });

  test("refuses runs of different lengths", () => {
    expect(() =>
      comparePaired(
        {
          reference: compared([[1, 1]]),
          other: compared([
            [1, 1],
            [2, 2]
          ])
        },
        {confidence: 0.95}
      )
    ).toThrow(RangeError);
  });
});
