import fc from "fast-check";
import {describe, expect, test} from "vitest";
import type {Checkpoint} from "../../src/core/checkpoint.js";
import {type Past, pastOf} from "../../src/core/past.js";
import {createSimulator, type Simulator} from "../../src/core/simulate.js";
import type {Model} from "../../src/core/state.js";
import {arbitraryChanges} from "../helpers/arbitraryChanges.js";
import {smallModel} from "../helpers/smallModel.js";
import type {PlanChanges} from "../helpers/smallPlan.js";

const steps = 8;
const everyStep = Array.from({length: steps}, (_, step) => step);

/** A whole run, and its state at the opening of each half-year. */
function runKept(simulator: Simulator, replicate: number): {counters: Int32Array; kept: Checkpoint[]} {
  const kept: Checkpoint[] = [];
  const counters = simulator.run("fourche", replicate, {
    checkpoints: everyStep,
    onCheckpoint: (checkpoint) => kept.push(checkpoint)
  });
  return {counters, kept};
}

/** Half-years at whose opening two models of one population are in the same state, by what their pasts say. */
function sharedSteps(a: Past, b: Past): number[] {
  return everyStep.filter((step) => a(step) === b(step));
}

/** Changes of which each section is that of the first or of the second, and whose half-years change at a date. */
function spliced(first: PlanChanges, second: PlanChanges, from: number): PlanChanges {
  const dated = (a: unknown, b: unknown): unknown => {
    if (!Array.isArray(a) || !Array.isArray(b)) return a;
    const cut = a.length === steps ? from : a.length === steps / 2 ? Math.ceil(from / 2) : a.length;
    return [...a.slice(0, cut), ...b.slice(cut)];
  };
  return Object.fromEntries(
    Object.entries(first).map(([section, values]) => [
      section,
      Object.fromEntries(
        Object.entries(values as object).map(([key, value]) => [
          key,
          dated(value, (second as Record<string, Record<string, unknown>>)[section][key])
        ])
      )
    ])
  ) as PlanChanges;
}

describe("a checkpoint", () => {
  test("goes on to the same counters from every half-year, in its own arena and in a roomier one", () => {
    fc.assert(
      fc.property(arbitraryChanges(), fc.nat(9), (changes, replicate) => {
        const model = smallModel(changes);
        const simulator = createSimulator(model);
        const {counters, kept} = runKept(simulator, replicate);
        const other = createSimulator(model, {deliveries: 3000, arrivals: 9000});
        for (const from of kept) {
          expect(simulator.run("fourche", replicate, {from, verify: true})).toEqual(counters);
          expect(other.run("fourche", replicate, {from})).toEqual(counters);
        }
      }),
      {numRuns: 12}
    );
  });

  test("of a model with the same past is that of the other, whatever changes from a date on", () => {
    let forks = 0;
    fc.assert(
      fc.property(
        fc.tuple(arbitraryChanges(), arbitraryChanges(), fc.integer({min: 2, max: 7}), fc.nat(9)),
        ([first, second, from, replicate]) => {
          const models = [smallModel(first), smallModel(spliced(first, second, from))];
          const [a, b] = models.map((model) => createSimulator(model));
          const shared = sharedSteps(pastOf(models[0]), pastOf(models[1]));
          expect(shared).toEqual(everyStep.slice(0, shared.length));
          const {kept} = runKept(a, replicate);
          const whole = b.run("fourche", replicate);
          for (const step of shared.slice(1)) {
            forks++;
            expect(b.run("fourche", replicate, {from: kept[step]})).toEqual(whole);
          }
        }
      ),
      {numRuns: 30}
    );
    expect(forks).toBeGreaterThan(60);
  });

  test("of the base year serves whatever the policy and the evolution of the years to come", () => {
    fc.assert(
      fc.property(arbitraryChanges(), arbitraryChanges(), (first, second) => {
        const start = {preconisations: "continues", compliance: [1, 1, 1], objective: "bornes"} as const;
        const base = {candidates: first.attribution?.candidates, commissions: 3, seniorityWeight: 24};
        const models = [first, second].map((changes) =>
          smallModel({
            ...changes,
            attribution: {...changes.attribution, ...start, ...base} as PlanChanges["attribution"],
            aci: {...changes.aci, pooling: "annuelle"},
            npru: {active: false},
            offre: {priveConventionne: [0, 0, 0, 0]}
          })
        );
        const [a, b] = models.map((model) => createSimulator(model));
        expect(sharedSteps(pastOf(models[0]), pastOf(models[1]))).toContain(2);
        const {kept} = runKept(a, 3);
        expect(b.run("fourche", 3, {from: kept[2]})).toEqual(b.run("fourche", 3));
      }),
      {numRuns: 12}
    );
  });

  test("is not shared across what counts from the first day", () => {
    const plain = pastOf(smallModel());
    for (const changes of [
      {attribution: {commissions: 2}},
      {
        attribution: {
          refusal: [
            [0.5, 0.5, 0.5, 0.5],
            [0.4, 0.4, 0.4, 0.4],
            [0.3, 0.3, 0.3, 0.3]
          ]
        }
      },
      {demande: {abandonment: 0.11}},
      {peuplement: {mutationRate: 0.03}}
    ] as PlanChanges[])
      expect(sharedSteps(plain, pastOf(smallModel(changes)))).toEqual([]);
  });

  test("does not fit an arena of another shape, nor one too small, and says so", () => {
    const model: Model = smallModel();
    const {kept} = runKept(createSimulator(model), 0);
    const tight = createSimulator(model, {deliveries: 0, arrivals: 0});
    expect(() => tight.run("fourche", 0, {from: kept[7]})).toThrow(/has room for/);
    const cut = {step: 7, bytes: kept[7].bytes.subarray(1)};
    expect(() => createSimulator(model).run("fourche", 0, {from: cut})).toThrow(
      /not of an arena of this shape|room for/
    );
  });
});
