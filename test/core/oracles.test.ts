import {describe, expect, test} from "vitest";
import {createSimulator} from "../../src/core/simulate.js";
import type {Model} from "../../src/core/state.js";
import {fragilites} from "../../src/core/vocabulary.js";
import {bareModel, everyClass} from "../helpers/bareModel.js";
import {brackets} from "../helpers/cietBrackets.js";
import {type CounterTable, fluxOf, runTable} from "../helpers/counterTable.js";
import {meanAndError} from "../helpers/sample.js";
import {smallModel} from "../helpers/smallModel.js";
import {smallArrivals} from "../helpers/smallPlan.js";
import {smallTerritoire} from "../helpers/smallTerritoire.js";

const every = <T>(value: T, steps: number): T[] => Array.from({length: steps}, () => value);
const territoire = smallTerritoire({rents: false});

function tablesOf(model: Model, replicates: number): CounterTable[] {
  const simulator = createSimulator(model);
  return Array.from({length: replicates}, (_, replicate) => runTable(simulator, "oracle", replicate));
}

const total = (table: CounterTable, step: number, name: string) =>
  fragilites.reduce((sum, g) => sum + table.at(step, `${name}.${g}`), 0);
const flow = (table: CounterTable) => {
  const byClass = fragilites.map((_, g) => fluxOf(table, g, [0, 0]));
  return brackets.map((_, k) => byClass.reduce((sum, flux) => sum + flux[k], 0));
};

describe("the drift of incomes (MODEL 1.9)", () => {
  const steps = 12;
  const [down, up] = [0.19, 0.0975];
  const initial = [0.1, 0.2, 0.3, 0.4];
  const model = bareModel(
    {
      steps,
      demande: {arrivals: smallArrivals(0)},
      peuplement: {exits: everyClass(0)},
      evolution: {incomeDown: down, incomeUp: up}
    },
    {pending: 300, premierAccesShare: 1, stockProfile: every(initial, 3)},
    territoire
  );
  const replicates = 12;
  const tables = tablesOf(model, replicates);

  test("moves an occupied stock that nobody leaves by x ← x T, half-year after half-year", () => {
    // 1 − √(1 − 0.19) = 10 % down and 1 − √(1 − 0.0975) = 5 % up; the ends reflect. The base year does not drift.
    const next = (x: readonly number[]) => [
      x[0] * 0.95 + x[1] * 0.1,
      x[0] * 0.05 + x[1] * 0.85 + x[2] * 0.1,
      x[1] * 0.05 + x[2] * 0.85 + x[3] * 0.1,
      x[2] * 0.05 + x[3] * 0.9
    ];
    const expected: number[][] = [initial, initial];
    for (let step = 2; step < steps; step++) expected.push(next(expected[step - 1]));
    const n = territoire.logements.count;
    for (const step of [1, 2, 5, 11])
      brackets.forEach((k, i) => {
        const share = tables.reduce((sum, t) => sum + total(t, step, "end.logements"), 0);
        const found = tables.reduce(
          (sum, t) => sum + fragilites.reduce((m, g) => m + t.at(step, `end.stock.${g}.${k}`), 0),
          0
        );
        const p = expected[step][i];
        const error = Math.sqrt((p * (1 - p)) / (n * replicates));
        expect(Math.abs(found / share - p), `${k} at ${step}`).toBeLessThan(4 * error);
      });
  });
});

describe("the pending demandes (MODEL 1.8, Little's law)", () => {
  const steps = 24;
  const [inflow, abandonment, pending] = [300, 0.12, 900];
  const model = bareModel(
    {
      steps,
      demande: {arrivals: smallArrivals(inflow), abandonment},
      peuplement: {exits: everyClass(0)}
    },
    {pending, premierAccesShare: 1},
    territoire
  );
  const tables = tablesOf(model, 16);
  const waiting = (table: CounterTable, step: number) =>
    brackets.reduce(
      (sum, k) => sum + table.at(step, `end.pending.${k}.aci`) + table.at(step, `end.pending.${k}.autres`),
      0
    );

  test("follow W ← (1 − a) W + inflow where nobody is housed", () => {
    let expected = pending;
    for (let step = 0; step < steps; step++) {
      expected = expected * (1 - abandonment) + inflow;
      const {mean, se} = meanAndError(tables.map((table) => waiting(table, step)));
      expect(Math.abs(mean - expected), `step ${step}`).toBeLessThan(4 * se + 1);
    }
  });
});

describe("offers for a lease (MODEL 1.7, vi)", () => {
  test.each([0.2, 0.5])(
    "are 1 ÷ (1 − q) when each refuses with probability %d and candidates do not run out",
    (q) => {
      const refusal = every([q, q, q, q], 3);
      const model = bareModel(
        {
          steps: 2,
          attribution: {refusal, candidates: every(10, 2), commissions: 4},
          demande: {arrivals: smallArrivals(0)},
          peuplement: {exits: everyClass(0.03)}
        },
        {pending: 20_000, premierAccesShare: 1},
        territoire
      );
      const tables = tablesOf(model, 20);
      const offers = tables.reduce((sum, table) => sum + total(table, 0, "offers"), 0);
      const refusals = tables.reduce((sum, table) => sum + total(table, 0, "refus"), 0);
      const leases = offers - refusals;
      expect(tables.reduce((sum, table) => sum + total(table, 0, "unfilled"), 0)).toBe(0);
      expect(leases).toBeGreaterThan(1000);
      // A geometric number of offers: variance q ÷ (1 − q)².
      const error = Math.sqrt(q / leases) / (1 - q);
      expect(Math.abs(offers / leases - 1 / (1 - q))).toBeLessThan(4 * error);
    }
  );
});

describe("the share of two brackets together (Artstein)", () => {
  test.each([2, 3])("reaches 1 − (1 − d)ⁿ with %i candidates, and no rule goes above", (n) => {
    const profile = [0.4, 0.35, 0.15, 0.1];
    const d = profile[2] + profile[3];
    const run = (weights: readonly number[]) => {
      const model = bareModel(
        {
          steps: 2,
          attribution: {weights: every([...weights], 3), candidates: every(n, 2)},
          demande: {arrivals: smallArrivals(0)},
          peuplement: {exits: everyClass(0.03)}
        },
        {pending: 20_000, premierAccesShare: 1, demandeProfile: profile},
        territoire
      );
      const flows = tablesOf(model, 25).map(flow);
      const sum = (k: number) => flows.reduce((m, flux) => m + flux[k], 0);
      const all = sum(0) + sum(1) + sum(2) + sum(3);
      return {share: (sum(2) + sum(3)) / all, all};
    };
    const ceiling = 1 - (1 - d) ** n;
    const most = run([1e-9, 1e-9, 1, 1]);
    const error = Math.sqrt((ceiling * (1 - ceiling)) / most.all);
    expect(Math.abs(most.share - ceiling)).toBeLessThan(4 * error);
    expect(run([1, 1, 3, 3]).share).toBeLessThan(ceiling + 4 * error);
  });
});

describe("twice as many demandes", () => {
  test("lengthen the waits of those who still wait, of whom a smaller share is housed", () => {
    const steps = 20;
    const tables = [1, 2].map((inflowMultiplier) =>
      tablesOf(smallModel({steps, evolution: {inflowMultiplier}}), 8)
    );
    const waits = (table: CounterTable) => {
      const sum = (name: string) =>
        brackets.reduce(
          (m, k) => m + table.at(19, `${name}.${k}.aci`) + table.at(19, `${name}.${k}.autres`),
          0
        );
      return sum("end.pendingMonths") / sum("end.pending");
    };
    const rates = (table: CounterTable) =>
      table.sum("chain.0", 16, 19) /
      brackets.reduce(
        (m, k) => m + table.at(19, `end.pending.${k}.aci`) + table.at(19, `end.pending.${k}.autres`),
        0
      );
    for (const [measure, sign] of [
      [waits, 1],
      [rates, -1]
    ] as const) {
      const {mean, se} = meanAndError(tables[0].map((table, i) => measure(tables[1][i]) - measure(table)));
      expect(sign * mean).toBeGreaterThan(4 * se);
    }
  });
});
