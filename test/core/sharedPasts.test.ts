import {describe, expect, test} from "vitest";
import {pastOf} from "../../src/core/past.js";
import {runForked, SharedPasts} from "../../src/core/sharedPasts.js";
import {createSimulator} from "../../src/core/simulate.js";
import {smallModel} from "../helpers/smallModel.js";

const base = [0, 0, 0];
const all = [1, 1, 1];
/** The objectives pursued from a step on: three policies that part one after the other. */
const efforts = [8, 6, 4].map((from) => Array.from({length: 8}, (_, step) => (step < from ? base : all)));
const models = efforts.map((effort) => smallModel({attribution: {policy: "objectifs", effort}}));
const pasts = models.map(pastOf);
const simulators = models.map((model) => createSimulator(model));
const run = (shared: SharedPasts, rank: number, replicate: number) =>
  runForked(simulators[rank], {seed: "commun", replicate}, shared.of(pasts[rank], "commun"));
const whole = (rank: number, replicate: number) => simulators[rank].run("commun", replicate).slice();

describe("half-years that models share", () => {
  test("are run once: each goes on where it parts from the first, to the same counters", () => {
    const shared = new SharedPasts();
    shared.expect(pasts, 8);
    for (const replicate of [0, 1])
      for (const [rank, parts] of [undefined, 6, 4].entries()) {
        expect(shared.of(pasts[rank], "commun").fork(replicate).from?.step).toBe(parts);
        expect(run(shared, rank, replicate)).toEqual(whole(rank, replicate));
      }
  });

  test("are those of one seed and one replicate", () => {
    const shared = new SharedPasts();
    shared.expect(pasts, 8);
    run(shared, 0, 0);
    expect(shared.of(pasts[0], "commun").fork(0).from?.step).toBe(6);
    expect(shared.of(pasts[0], "commun").fork(1).from).toBeUndefined();
    expect(shared.of(pasts[0], "autre").fork(0).from).toBeUndefined();
  });

  test("are kept where several models come, and nowhere else", () => {
    const shared = new SharedPasts();
    shared.expect(pasts, 8);
    const checkpoints = (rank: number) => shared.of(pasts[rank], "commun").fork(0).checkpoints;
    expect(checkpoints(0)).toEqual([4, 6]);
    expect(checkpoints(1)).toEqual([4, 6]);
    expect(checkpoints(2)).toEqual([4]);
  });

  test("are forgotten, the oldest first, where they no longer fit: the replicate then runs whole", () => {
    const roomy = new SharedPasts();
    roomy.expect(pasts, 8);
    run(roomy, 0, 0);
    const {length} = roomy.of(pasts[0], "commun").fork(0).from?.bytes ?? new Uint8Array(0);
    expect(length).toBeGreaterThan(1000);
    const tight = new SharedPasts(2.5 * length);
    tight.expect(pasts, 8);
    for (const replicate of [0, 1]) run(tight, 0, replicate);
    expect(tight.of(pasts[0], "commun").fork(0).from).toBeUndefined();
    expect(tight.of(pasts[0], "commun").fork(1).from?.step).toBe(6);
    expect(run(tight, 2, 0)).toEqual(whole(2, 0));
  });

  test("of models that never part are none to keep", () => {
    const shared = new SharedPasts();
    shared.expect([pasts[0], pastOf(smallModel({attribution: {commissions: 1}}))], 8);
    expect(shared.of(pasts[0], "commun").fork(0)).toEqual({checkpoints: []});
  });
});
