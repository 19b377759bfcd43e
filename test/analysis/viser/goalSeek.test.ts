import {describe, expect, test} from "vitest";
import {goalSeek} from "../../../src/analysis/viser/goalSeek.js";

/** A simulator whose share of replicates that meet the objective is known for each value of the lever. */
function fake(met: (value: number) => number) {
  const asked: number[] = [];
  const evaluate = async (value: number) => {
    asked.push(value);
    return {value, met: met(value), mean: 1 - value, n: 100};
  };
  return {asked, evaluate};
}
const lever = {start: 0, low: 0, high: 1, step: 0.005, confidence: 0.9};

describe("goalSeek", () => {
  test("finds the smallest move to the step, whatever lies between two steps", async () => {
    const {evaluate, asked} = fake((x) => (x >= 0.372 ? 1 : 0));
    const {smallest, monotone, ranges} = await goalSeek({...lever, evaluate});
    expect(smallest?.value).toBeCloseTo(0.375, 9);
    expect(monotone).toBe(true);
    expect(ranges).toEqual([{from: 0.375, to: 1}]);
    expect(asked.length).toBeLessThan(15);
    expect(new Set(asked).size).toBe(asked.length);
  });

  test("goes down as well as up, and takes the nearer side", async () => {
    const {evaluate} = fake((x) => (x <= 0.42 || x >= 0.9 ? 0.95 : 0.3));
    const {smallest, ranges} = await goalSeek({...lever, start: 0.5, evaluate});
    expect(smallest?.value).toBeCloseTo(0.42, 9);
    expect(ranges).toHaveLength(2);
  });

  test("moves nothing when the objective is met already", async () => {
    const {evaluate, asked} = fake(() => 0.9);
    const {smallest} = await goalSeek({...lever, start: 0.2, evaluate});
    expect(smallest?.value).toBe(0.2);
    expect(asked).toEqual([0.2]);
  });

  test("tells that there is none", async () => {
    const {evaluate} = fake((x) => 0.89 * x);
    const {smallest, ranges, trials} = await goalSeek({...lever, evaluate});
    expect(smallest).toBeUndefined();
    expect(ranges).toEqual([]);
    expect(trials.at(-1)).toMatchObject({value: 1, met: 0.89});
  });

  test("gives the set where the answer comes and goes", async () => {
    const {evaluate} = fake((x) => (x >= 0.2 && x <= 0.6 ? 1 : 0));
    const {smallest, monotone, ranges} = await goalSeek({...lever, evaluate});
    expect(monotone).toBe(false);
    expect(smallest?.value).toBeCloseTo(0.2, 9);
    expect(ranges).toHaveLength(1);
    expect(ranges[0].from).toBeCloseTo(0.2, 9);
    expect(ranges[0].to).toBeCloseTo(0.6, 9);
  });

  test("a whole lever moves by units and stops at its ends", async () => {
    const {evaluate, asked} = fake((x) => (x >= 7 ? 1 : 0));
    const {smallest} = await goalSeek({start: 3, low: 1, high: 10, step: 1, confidence: 0.9, evaluate});
    expect(smallest?.value).toBe(7);
    expect(asked.every((x) => Number.isInteger(x) && x >= 1 && x <= 10)).toBe(true);
  });

  test("refuses a step that is not positive", async () => {
    const {evaluate} = fake(() => 0);
    await expect(goalSeek({...lever, step: 0, evaluate})).rejects.toThrow("step must be positive: 0");
  });
});
