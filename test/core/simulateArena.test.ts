import fc from "fast-check";
import {expect, test} from "vitest";
import {capacityOf, createSimulator} from "../../src/core/simulate.js";
import {smallModel, smallPopulation} from "../helpers/smallModel.js";
import {smallArrivals, smallPlan} from "../helpers/smallPlan.js";
import {smallTerritoire} from "../helpers/smallTerritoire.js";

const territoire = smallTerritoire();
const end = <T>(low: T, high: T) => fc.constantFrom(low, high);

/** Hypotheses at the ends of wider ranges than theirs, all together, over three years or nine. */
const corners = fc.record({
  steps: end(6, 18),
  pending: end(300, 1700),
  arrivals: end(20, 900),
  abandonment: end(0.05, 0.4),
  mutationRate: end(0.001, 0.12),
  inflow: end(0.5, 2),
  demolitions: end(0, 170),
  deliveryRate: end(0.5, 1.3),
  production: end(0, 120),
  rehabilitations: end(0, 1600),
  movedShare: end(0, 1),
  rotation: end(0.2, 3),
  shift: end(0, 0.5)
});

test("a replicate finds room for every demande and every delivery, whatever hypotheses stand together at their ends", () => {
  fc.assert(
    fc.property(corners, fc.nat(99), (c, replicate) => {
      const years = c.steps / 2;
      const plan = smallPlan({
        steps: c.steps,
        demande: {arrivals: smallArrivals(c.arrivals), abandonment: c.abandonment},
        peuplement: {mutationRate: c.mutationRate},
        npru: {active: true},
        offre: {
          production: new Array<number>(years).fill(c.production),
          rehabilitations: new Array<number>(years).fill(c.rehabilitations),
          movedShare: c.movedShare
        },
        evolution: {
          demolitions: c.demolitions,
          deliveryRate: c.deliveryRate,
          rotationMultiplier: c.rotation,
          tresModestesShift: c.shift
        },
        ranges: {inflowMultiplier: {low: c.inflow, mode: c.inflow, high: c.inflow}}
      });
      const population = smallPopulation(territoire, plan, {pending: c.pending});
      const keys = new Set<string>();
      createSimulator({territoire, population, plan}).run("bornes", replicate, {
        steps: c.steps,
        afterStep({pool, step}) {
          if (step !== c.steps - 1) return;
          // No two first accesses share a key, to the last half-year.
          for (let i = 0; i < pool.count; i++) {
            if (pool.alive[i] === 0 || pool.status[i] !== 0) continue;
            const key = `${pool.key[i]}`;
            expect(keys.has(key)).toBe(false);
            keys.add(key);
          }
        }
      });
    }),
    {numRuns: 30}
  );
});

test("room is what is expected and ten standard deviations, by hand", () => {
  // Nobody gives up: 900 pending, then 12 half-years of 150 arrivals, 2 % of 2 040 logements, 20 × 0.3 works a year.
  const model = smallModel({
    steps: 2,
    demande: {abandonment: 0, arrivals: smallArrivals(150), yearlyVariation: 0.1},
    peuplement: {mutationRate: 0.02},
    offre: {production: [34], rehabilitations: [20], movedShare: 0.3}
  });
  const deliveries = 34 + 1;
  // A year may be √3 × 10 % above what is expected.
  const received = 150 * (1 + Math.sqrt(3) * 0.1) + 0.02 * (2040 + deliveries) + 6;
  const most = 900 + 2 * received;
  const expected = most + 10 * Math.sqrt(most + received) - 900;
  expect(capacityOf(model).deliveries).toBe(deliveries);
  expect(Math.abs(capacityOf(model).arrivals - expected)).toBeLessThan(2);
});
