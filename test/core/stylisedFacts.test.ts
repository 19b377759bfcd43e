import {describe, expect, test} from "vitest";
import {compilePlan} from "../../src/core/compile/compilePlan.js";
import type {Plan} from "../../src/core/plan.js";
import {createSimulator} from "../../src/core/simulate.js";
import {rentLevelCount, rentLevels} from "../../src/core/territoire/rentLevels.js";
import {fragilites, sizes} from "../../src/core/vocabulary.js";
import {readFit} from "../../src/files/fitFile.js";
import {loadStart} from "../../src/files/inputs.js";
import {resolveScenario} from "../../src/files/resolveScenario.js";
import {brackets} from "../helpers/cietBrackets.js";
import {type CounterTable, counterTable, fluxOf, under60} from "../helpers/counterTable.js";

/**
 * What the literature says of access to social housing, as signs that the territoire of the project must show at real size:
 * ménages with the least are housed less often and in the cheapest logements (Défenseur des droits 2023, ANCOLS), refusals and
 * rents sort them (DALO), choosing asks for more proposals (Waldinger 2021), the stock follows the flow from afar.
 */
const resolved = resolveScenario("tendanciel");
const start = loadStart(resolved);
const fit = readFit(resolved, start.territoireDigest);
const {territoire, population} = start;

/** The plan of a scenario on the fit of the project, with some hypotheses at other values. */
function planOf(scenario: string, values: {readonly [id: string]: number} = {}): Plan {
  const own = resolveScenario(scenario);
  const moved = Object.entries(values).map(([id, value]) => [id, {...own.hypotheses[id], value}] as const);
  const hypotheses = {...own.hypotheses, ...Object.fromEntries(moved)};
  return compilePlan({resolved: {...own, hypotheses}, territoire, fit});
}
const simulatorOf = (plan: Plan) => createSimulator({territoire, population, plan});
function runs(plan: Plan, replicates = 2): CounterTable[] {
  const simulator = simulatorOf(plan);
  return Array.from({length: replicates}, (_, replicate) =>
    counterTable(simulator.layout, simulator.run("faits", replicate))
  );
}
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

const convention = [4, 13] as const;
const practice = planOf("tendanciel");
const tendanciel = runs(practice);

/** Très modestes who could be housed over the convention, and those who were, by the dearest level of rent that they pay. */
function accessOf(table: CounterTable): {asked: number[]; housed: number[]} {
  const [first, last] = convention;
  const levels = Array.from({length: rentLevelCount}, (_, level) => `loyer${level + 1}`);
  const total = (level: string, count: (name: string) => number) =>
    sizes.reduce((sum, size) => sum + count(`tresModestes.personnes${size}.${level}`), 0);
  const housed = levels.map((level) => total(level, (name) => table.sum(`housed.${name}`, first, last)));
  const pending = levels.map((level) => total(level, (name) => table.at(last, `end.pending.${name}`)));
  return {housed, asked: housed.map((count, r) => count + pending[r])};
}
/** What the très modestes lose because some cannot pay every rent: accesses that lack, per one who asked. */
function lostToRents({asked, housed}: {asked: number[]; housed: number[]}): number {
  const free = housed[rentLevelCount - 1] / asked[rentLevelCount - 1];
  const lost = asked.reduce((sum, count, r) => sum + (count * free - housed[r]), 0);
  return lost / asked.reduce((a, b) => a + b, 0);
}

describe("access falls at the bottom of incomes", () => {
  const {asked, housed} = accessOf(tendanciel[0]);
  const access = housed.map((count, r) => count / asked[r]);

  test("très modestes who pay the cheapest rents alone are housed less often than those who pay any", () => {
    expect(asked[0]).toBeGreaterThan(100);
    expect(access[0]).toBeLessThan(access[3] - 0.1);
    expect(access[0]).toBeLessThan(access[2]);
    expect(access[2]).toBeLessThan(access[3]);
  });

  test("très modestes are more of those who enter the cheapest quarter of rents than the dearest", () => {
    const level = rentLevels(territoire).ofLogement;
    const levelOfKey = new Map(Array.from(territoire.logements.key, (key, l) => [key, level[l]]));
    const entered = level.slice(0, rentLevelCount).map(() => 0);
    const [all, poorest] = [Array.from(entered), Array.from(entered)];
    simulatorOf(practice).run("faits", 0, {
      steps: 4,
      observer: {
        onDecision({outcome, chosen, candidates, logement}) {
          const rent = levelOfKey.get(logement.key);
          if (outcome !== "accepted" || rent === undefined) return;
          all[rent]++;
          if (candidates.find(({key}) => key === chosen)?.bracket === 0) poorest[rent]++;
        }
      }
    });
    const shares = poorest.map((count, rent) => count / all[rent]);
    expect(all.every((count) => count > 3000)).toBe(true);
    expect(shares[0]).toBeGreaterThan(shares[rentLevelCount - 1] + 0.03);
  });
});

describe("what keeps ménages out of rents", () => {
  const rentsOf = (values: {readonly [id: string]: number}) => {
    const [table] = runs(planOf("tendanciel", values), 1);
    return {rows: String(table.row(table.steps - 1)), lost: lostToRents(accessOf(table))};
  };
  const asItIs = {rows: String(tendanciel[0].row(13)), lost: lostToRents(accessOf(tendanciel[0]))};

  test("a larger reste à vivre costs the très modestes more accesses, from 5 to 10 to 12 € a day", () => {
    const [least, most] = [5, 12].map((euros) => rentsOf({"loyers.resteAVivre": euros}));
    expect(new Set([least.rows, asItIs.rows, most.rows]).size).toBe(3);
    expect(Math.abs(least.lost)).toBeLessThan(0.002);
    expect(asItIs.lost).toBeGreaterThan(0.002);
    expect(most.lost).toBeGreaterThan(4 * asItIs.lost);
  });

  test("so do dearer charges, from 1 to 2.5 € a m²", () => {
    const [least, most] = [1, 2.5].map((euros) => rentsOf({"solvabilite.chargesPerSquareMetre": euros}));
    expect(new Set([least.rows, asItIs.rows, most.rows]).size).toBe(3);
    expect(least.lost).toBeLessThan(asItIs.lost);
    expect(most.lost).toBeGreaterThan(asItIs.lost);
  });

  test("the taux d'effort asks for less than the reste à vivre over all its range, the aide au logement being what it is", () => {
    const least = (share: number) =>
      planOf("tendanciel", {"loyers.effortRate": share}).demande.leastResourcesCents;
    expect(least(0.28)).toEqual(practice.demande.leastResourcesCents);
    expect(least(0.4)).toEqual(practice.demande.leastResourcesCents);
    // It is read all the same: at a fifth of the resources, the dearest rent is out of reach of more.
    expect(least(0.2)[3][0]).toBeGreaterThan(practice.demande.leastResourcesCents[3][0]);
  });
});

describe("without refusals, every rent payable", () => {
  const spread = (table: CounterTable) =>
    under60(fluxOf(table, 0, convention)) - under60(fluxOf(table, 2, convention));
  const open = (plan: Plan): Plan => ({
    ...plan,
    attribution: {...plan.attribution, refusal: plan.attribution.refusal.map((row) => row.map(() => 0))},
    demande: {
      ...plan.demande,
      leastResourcesCents: practice.demande.leastResourcesCents.map(() => sizes.map(() => 0))
    }
  });
  const even = {
    ...practice,
    attribution: {
      ...practice.attribution,
      weights: practice.attribution.weights.map((row) => row.map(() => 1))
    }
  };

  test("classes of quartiers differ less; where the CAL weigh nobody, half as much", () => {
    expect(mean(runs(open(practice)).map(spread))).toBeLessThan(mean(tendanciel.map(spread)) - 0.01);
    expect(mean(runs(open(even)).map(spread))).toBeLessThan(0.6 * mean(runs(even).map(spread)));
  });
});

describe("more effort", () => {
  const [half, whole] = ["ciet-effort-moitie", "ciet"].map((scenario) => runs(planOf(scenario)));

  test("asks for more proposals a lease, most of all in quartiers fragiles", () => {
    const proposals = (table: CounterTable, classes: readonly string[]) => {
      const total = (name: string) =>
        classes.reduce((sum, g) => sum + table.sum(`${name}.${g}`, ...convention), 0);
      return total("offers") / (total("offers") - total("refus"));
    };
    const of = (tables: readonly CounterTable[], classes: readonly string[]) =>
      mean(tables.map((table) => proposals(table, classes)));
    for (const classes of [fragilites, ["fragile"]]) {
      expect(of(half, classes)).toBeGreaterThan(of(tendanciel, classes));
      expect(of(whole, classes)).toBeGreaterThan(of(half, classes));
    }
  });

  test("moves the flow at once and the stock from afar, each year a little more", () => {
    const stock = (table: CounterTable, step: number) =>
      under60(brackets.map((k) => table.at(step, `end.stock.fragile.${k}`)));
    const moved = (measure: (table: CounterTable) => number) =>
      mean(whole.map((table, i) => measure(tendanciel[i]) - measure(table)));
    const lastSteps = [5, 7, 9, 11, 13];
    const flows = lastSteps.map((step) => moved((table) => under60(fluxOf(table, 0, [step - 1, step]))));
    const stocks = lastSteps.map((step) => moved((table) => stock(table, step)));
    for (const flow of flows) expect(flow).toBeGreaterThan(0.1);
    for (const [i, here] of stocks.entries()) {
      expect(here).toBeGreaterThan(i === 0 ? 0 : stocks[i - 1]);
      expect(here).toBeLessThan(flows[i] / 3);
    }
  });
});
