import {describe, expect, test} from "vitest";
import {halfLife} from "../../src/analysis/statistics/halfLife.js";
import {stockGap} from "../../src/analysis/statistics/stockGap.js";
import type {Population} from "../../src/core/demande/population.js";
import {createSimulator} from "../../src/core/simulate.js";
import type {Territoire} from "../../src/core/territoire/territoire.js";
import {fragilites} from "../../src/core/vocabulary.js";
import {bareModel, everyClass} from "../helpers/bareModel.js";
import {brackets} from "../helpers/cietBrackets.js";
import {type CounterTable, fluxOf, runTable, under60} from "../helpers/counterTable.js";
import {meanAndError} from "../helpers/sample.js";
import {smallPopulation} from "../helpers/smallModel.js";
import {effortFromConvention, smallArrivals, smallPlan} from "../helpers/smallPlan.js";
import {smallTerritoire} from "../helpers/smallTerritoire.js";

const every = <T>(value: T, steps: number): T[] => Array.from({length: steps}, () => value);
describe("the chain of vacancies", () => {
  test("multiplies what is vacated by 1 ÷ (1 − μ), each link a share μ of the one before", () => {
    const model = bareModel(
      {
        steps: 2,
        demande: {arrivals: smallArrivals(0), interBailleurShare: 1},
        peuplement: {exits: everyClass(0.02), mutationRate: 0, frictionalShare: 0}
      },
      // A third of those pending are tenants, in each commune and for each size.
      {pending: 3000, premierAccesShare: 2 / 3},
      smallTerritoire({logementsPerQuartier: 400, rents: false})
    );
    const simulator = createSimulator(model);
    const chains = [0, 0, 0, 0, 0, 0];
    let mutations = 0;
    for (let replicate = 0; replicate < 30; replicate++) {
      const table = runTable(simulator, "chaînes", replicate);
      chains.forEach((_, depth) => {
        chains[depth] += table.at(0, `chain.${depth}`);
      });
      for (const g of fragilites)
        for (const k of brackets) mutations += table.at(0, `flux.${g}.${k}.mutation`);
    }
    const all = chains.reduce((a, b) => a + b, 0);
    const mu = mutations / all;
    expect(mu).toBeGreaterThan(0.25);
    // Every vacancy is filled here, so that the multiplier is an identity of the accounts.
    expect(all).toBe(chains[0] + mutations);
    expect(all / chains[0]).toBeCloseTo(1 / (1 - mu), 10);
    for (const depth of [1, 2]) {
      const ratio = chains[depth] / chains[depth - 1];
      expect(Math.abs(ratio - mu)).toBeLessThan(4 * Math.sqrt((mu * (1 - mu)) / chains[depth - 1]));
    }
  });
});

describe("the occupied stock", () => {
  const rate = 0.08;
  const steps = 24;
  const territoire = smallTerritoire({rents: false});
  const arrivals = smallArrivals(1200).map((n, cell) => (Math.floor(cell / 2) % 4 === 0 ? n : 0));
  const model = bareModel(
    {steps, demande: {arrivals, abandonment: 0.1}, peuplement: {exits: everyClass(rate)}},
    {
      pending: 3000,
      premierAccesShare: 1,
      demandeProfile: [1, 0, 0, 0],
      stockProfile: every([0, 0, 0, 1], 3),
      aciShare: 0.2
    },
    territoire
  );
  const tables = Array.from({length: 10}, (_, replicate) =>
    runTable(createSimulator(model), "parc", replicate)
  );
  const left = (table: CounterTable, step: number) => {
    const stock = (k: string) =>
      fragilites.reduce((sum, g) => sum + table.at(step, `end.stock.${g}.${k}`), 0);
    return stock("plusElevees") / 2040;
  };

  test("keeps (1 − r)ᵗ of its gap when everyone who comes is of another bracket", () => {
    const gaps = stockGap(rate, every(1, steps));
    for (const step of [0, 3, 11, 23]) {
      const {mean} = meanAndError(tables.map((table) => left(table, step)));
      const sd = Math.sqrt((gaps[step] * (1 - gaps[step])) / (2040 * tables.length));
      expect(Math.abs(mean - gaps[step])).toBeLessThan(4 * sd);
    }
  });

  test("loses half of its gap in ln 2 ÷ −ln (1 − r) half-years", () => {
    const expected = halfLife(rate);
    const found = tables.map((table) => {
      let step = 0;
      while (left(table, step) > 0.5) step++;
      const [before, after] = [left(table, step - 1), left(table, step)];
      return step + (before - 0.5) / (before - after);
    });
    const {mean, se} = meanAndError(found);
    // Linear between two half-years where the curve bends: at most a hundredth of one.
    expect(Math.abs(mean - expected)).toBeLessThan(4 * se + 0.01);
  });
});

describe("the share that n candidates allow", () => {
  test.each([1, 3, 5])(
    "is 1 − (1 − d)ⁿ with %i candidates when the CAL wants one bracket at any cost",
    (n) => {
      const d = 0.08;
      const model = bareModel(
        {
          steps: 2,
          attribution: {weights: every([1e-9, 1e-9, 1e-9, 1], 3), candidates: every(n, 2)},
          demande: {arrivals: smallArrivals(0)},
          peuplement: {exits: everyClass(0.03)}
        },
        {pending: 20_000, premierAccesShare: 1, demandeProfile: [0.4, 0.3, 0.22, d]},
        smallTerritoire({rents: false})
      );
      const simulator = createSimulator(model);
      let chosen = 0;
      let all = 0;
      for (let replicate = 0; replicate < 40; replicate++) {
        const table = runTable(simulator, "sélection", replicate);
        fragilites.forEach((_, g) => {
          const flux = fluxOf(table, g, [0, 0]);
          chosen += flux[3];
          all += flux.reduce((a, b) => a + b, 0);
        });
      }
      const ceiling = 1 - (1 - d) ** n;
      expect(all).toBeGreaterThan(2000);
      expect(Math.abs(chosen / all - ceiling)).toBeLessThan(4 * Math.sqrt((ceiling * (1 - ceiling)) / all));
    }
  );
});

describe("a share λ of CAL that comply", () => {
  test("leaves (1 − λ) of the gap, where each quartier has one CAL", () => {
    const territoire = smallTerritoire();
    const {quartier} = territoire.logements;
    const byQuartier: Territoire = {
      ...territoire,
      logements: {...territoire.logements, bailleur: Uint8Array.from(quartier, (q) => q % 3)}
    };
    const population: Population = smallPopulation(byQuartier, smallPlan());
    const gap = (table: CounterTable) => under60(fluxOf(table, 0, [4, 7]));
    const run = (effort: number, replicates: number) => {
      const plan = smallPlan({
        attribution: {policy: "objectifs", reading: "extensive", effort: effortFromConvention(effort)}
      });
      const simulator = createSimulator({territoire: byQuartier, population, plan});
      return meanAndError(
        Array.from({length: replicates}, (_, r) => gap(runTable(simulator, "adhésion", r)))
      );
    };
    const [none, half, whole] = [run(0, 40), run(0.5, 160), run(1, 40)];
    expect(none.mean - whole.mean).toBeGreaterThan(0.05);
    const line = (none.mean + whole.mean) / 2;
    const se = Math.sqrt(half.se ** 2 + (none.se ** 2 + whole.se ** 2) / 4);
    expect(Math.abs(half.mean - line)).toBeLessThan(4 * se);
    expect(4 * se).toBeLessThan((none.mean - whole.mean) / 3);
  });
});
