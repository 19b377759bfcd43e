import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {demandeFlags} from "../../src/core/demande/population.js";
import {createSimulator} from "../../src/core/simulate.js";
import type {Model, State} from "../../src/core/state.js";
import {policyIds} from "../../src/core/vocabulary.js";
import {arbitraryChanges} from "../helpers/arbitraryChanges.js";
import {runTable} from "../helpers/counterTable.js";
import {smallModel} from "../helpers/smallModel.js";
import {type PlanChanges, smallPlan} from "../helpers/smallPlan.js";

const steps = 8;

/** The second plan until `step`, the first from then on, for what is dated by half-year. */
function differingFrom(step: number, base: PlanChanges, later: PlanChanges): PlanChanges {
  const before = smallPlan(base);
  const after = smallPlan(later);
  const spliced = <T>(a: readonly T[], b: readonly T[]): T[] => [...a.slice(0, step), ...b.slice(step)];
  return {
    ...base,
    attribution: {
      ...base.attribution,
      effort: spliced(before.attribution.effort, after.attribution.effort),
      preconisations: before.attribution.preconisations,
      regulation: spliced(before.attribution.regulation, after.attribution.regulation),
      candidates: spliced(before.attribution.candidates, after.attribution.candidates),
      earmarkAccessible: spliced(before.attribution.earmarkAccessible, after.attribution.earmarkAccessible),
      blockedPriority: spliced(before.attribution.blockedPriority, after.attribution.blockedPriority),
      contingentFlux: spliced(before.attribution.contingentFlux, after.attribution.contingentFlux)
    },
    aci: {...base.aci, effort: spliced(before.aci.effort, after.aci.effort)}
  };
}

/** Key of each pending demande, with the draws that only it decides. */
function demandesOf(model: Model, observe: (state: State) => void = () => undefined): Map<number, string> {
  const seen = new Map<number, string>();
  createSimulator(model).run("tirages", 0, {
    afterStep(state) {
      observe(state);
      const {pool} = state;
      const leaves = leaveSteps(state);
      for (let i = 0; i < pool.count; i++) {
        // A tenant's demande depends on who moved in, which the choice decides: first accesses do not.
        if (pool.status[i] !== 0) continue;
        const wishes = [...pool.wishes.subarray(i * 3, i * 3 + 3)].join("/");
        seen.set(
          pool.key[i],
          `${leaves.get(i) ?? "stays"} ${pool.reach[i]} ${pool.month[i]} ${pool.flags[i]} ${wishes}`
        );
      }
    }
  });
  return seen;
}

function leaveSteps({pool}: State): Map<number, number> {
  const leaves = new Map<number, number>();
  pool.firstToLeave.forEach((first, step) => {
    for (let i = first; i >= 0; i = pool.nextToLeave[i]) leaves.set(i, step);
  });
  return leaves;
}

describe("keyed chance", () => {
  test("identical policies give identical counters, whatever the object that holds them", () => {
    for (const policy of policyIds) {
      const one = createSimulator(smallModel({attribution: {policy}})).run("même", 0);
      const copy = structuredClone(smallModel({attribution: {policy}}));
      expect(createSimulator(copy).run("même", 0), policy).toEqual(one);
    }
  });

  test("policies that differ from 2018 on are identical before", () => {
    fc.assert(
      fc.property(arbitraryChanges(), arbitraryChanges(), (base, later) => {
        const step = 4;
        const one = runTable(createSimulator(smallModel(base)), "avant", 0);
        const two = runTable(createSimulator(smallModel(differingFrom(step, base, later))), "avant", 0);
        for (let s = 0; s < step; s++) expect(two.row(s)).toEqual(one.row(s));
      }),
      {numRuns: 15}
    );
  });

  test("whatever is decided, the base year is the same", () => {
    fc.assert(
      fc.property(arbitraryChanges(), (changes) => {
        // Commissions and the weight of seniority are practice, fitted with the base year: no lever touches them.
        const {commissions, seniorityWeight} = smallPlan().attribution;
        const levers = {...changes, attribution: {...changes.attribution, commissions, seniorityWeight}};
        const one = runTable(createSimulator(smallModel()), "base", 1);
        const two = runTable(createSimulator(smallModel(levers)), "base", 1);
        for (let s = 0; s < 2; s++) expect(two.row(s)).toEqual(one.row(s));
      }),
      {numRuns: 15}
    );
  });

  test("exits differ only where occupation does", () => {
    const exits = (policy: "file" | "aleatoire") => {
      const table = runTable(createSimulator(smallModel({attribution: {policy}})), "départs", 0);
      return Array.from({length: steps}, (_, s) => table.at(s, "exits"));
    };
    const [file, random] = [exits("file"), exits("aleatoire")];
    expect(random.slice(0, 3)).toEqual(file.slice(0, 3));
    random.forEach((n, s) => {
      expect(Math.abs(n - file[s])).toBeLessThanOrEqual(3);
    });
  });

  test("one more demande changes nobody else's draws", () => {
    const model = smallModel();
    const before = demandesOf(model);
    const after = demandesOf(withOneMore(model));
    expect(before.size).toBeGreaterThan(1000);
    for (const [key, draws] of before) expect(after.get(key)).toBe(draws);
    expect(after.size).toBe(before.size + 1);
  });

  test("one more demande changes no exit, no arrival, no rank in the queue of vacancies", () => {
    const model = smallModel({attribution: {policy: "aleatoire"}});
    const exitsAndArrivals = (m: Model) => {
      const table = runTable(createSimulator(m), "tirages", 0);
      return [0, 1].map((s) => [table.at(s, "exits"), table.at(s, "arrivals")]);
    };
    expect(exitsAndArrivals(withOneMore(model))).toEqual(exitsAndArrivals(model));
  });
});

/** The same ménages and one more, asking in the first commune under a key of its own; put first, not last. */
function withOneMore(model: Model): Model {
  const {demandes} = model.population;
  const put = <A extends Uint8Array | Uint32Array | Int16Array | Int32Array>(
    array: A,
    ...values: number[]
  ): A => {
    const longer = new (array.constructor as new (length: number) => A)(array.length + values.length);
    longer.set(values);
    longer.set(array, values.length);
    return longer;
  };
  return {
    ...model,
    population: {
      ...model.population,
      demandes: {
        count: demandes.count + 1,
        key: put(demandes.key, 0x3fff0001),
        size: put(demandes.size, 1),
        bracket: put(demandes.bracket, 1),
        reach: put(demandes.reach, 2),
        aci: put(demandes.aci, 0),
        status: put(demandes.status, 0),
        wishes: put(demandes.wishes, 0, 255, 255),
        month: put(demandes.month, -3),
        home: put(demandes.home, -1),
        flags: put(demandes.flags, demandeFlags.salarie)
      }
    }
  };
}
