import {describe, expect, test} from "vitest";
import {complianceIndex} from "../../../src/core/attribution/compliance.js";
import {countAttribution, prepareSteering} from "../../../src/core/attribution/steering.js";
import {createSimulator} from "../../../src/core/simulate.js";
import {addDemande, commissionAt} from "../../helpers/commissions.js";
import {runTable} from "../../helpers/counterTable.js";
import {smallModel} from "../../helpers/smallModel.js";
import {effortFromConvention, type PlanChanges} from "../../helpers/smallPlan.js";
import {counter, setStep, smallState} from "../../helpers/smallState.js";

const fragile = 0;
const above60 = 0b1100;
const all = 0b1111;
const every = <T>(value: T): T[] => Array.from({length: 8}, () => value);
const pursued: PlanChanges["attribution"] = {policy: "objectifs", effort: effortFromConvention(0.5)};

/** CAL (bailleur × commune, twelve) that follow article 5 in fragile quartiers at each half-year from 2017. */
function following(attribution: PlanChanges["attribution"], replicate = 0): boolean[][] {
  const state = smallState(smallModel({attribution: {...pursued, ...attribution}}), {replicate});
  return [2, 3, 4, 5, 6, 7].map((step) => {
    setStep(state, step);
    prepareSteering(state);
    return Array.from(
      {length: 12},
      (_, cal) => state.steering.complies[complianceIndex(4, Math.floor(cal / 4), cal % 4, fragile)] === 1
    );
  });
}

describe("the regulation of CAL that do not follow (article 10.3)", () => {
  test("brings nobody back when it is off, everybody from the second half-year when it is whole", () => {
    const off = following({});
    for (const row of off) expect(row).toEqual(off[0]);
    const whole = following({regulation: every(1)});
    expect(whole[0]).toEqual(off[0]);
    for (const row of whole.slice(1)) expect(row.every((follows) => follows)).toBe(true);
  });

  test("brings back its share of those left at each instance, for good", () => {
    const left = [0, 0, 0, 0, 0, 0];
    const replicates = 200;
    for (let replicate = 0; replicate < replicates; replicate++) {
      const rows = following({regulation: every(0.3), effort: effortFromConvention(0.001)}, replicate);
      rows.forEach((row, i) => {
        left[i] += row.filter((follows) => !follows).length;
        if (i > 0) for (let cal = 0; cal < 12; cal++) expect(rows[i - 1][cal] && !row[cal]).toBe(false);
      });
    }
    const n = replicates * 12;
    left.forEach((count, i) => {
      const expected = 0.7 ** i;
      const error = Math.sqrt((expected * (1 - expected)) / n);
      expect(Math.abs(count / n - expected)).toBeLessThan(4 * error + 0.001);
    });
  });

  test("regulates nothing where nothing is pursued", () => {
    const never = following({regulation: every(1), effort: every([0, 0, 0])});
    expect(never.flat().some((follows) => follows)).toBe(false);
  });

  test("also brings a bailleur back that follows no preconisation", () => {
    const rows = following({regulation: every(1), effort: effortFromConvention(1), compliance: [1, 0, 1]});
    expect(rows[0].slice(4, 8)).toEqual([false, false, false, false]);
    expect(rows[1].slice(4, 8)).toEqual([true, true, true, true]);
  });
});

describe("a preconisation that a CAL does not follow", () => {
  /** Decisions against the preconisation after one attribution, the vacancy being kept or not for those above 60 %. */
  function ignored({
    complies,
    bracket,
    preconised = above60
  }: {
    complies: boolean;
    bracket: number;
    preconised?: number;
  }) {
    const state = smallState(smallModel({attribution: pursued}), {step: 4});
    const commission = Object.assign(commissionAt(state, 0), {complies, preconised});
    countAttribution(state, commission, addDemande(state, {bracket}));
    return counter(state, "rule.preconisation.yielded");
  }

  test("is counted when it houses whom the preconisation leaves out, and only then", () => {
    expect(ignored({complies: false, bracket: 0})).toBe(1);
    expect(ignored({complies: false, bracket: 3})).toBe(0);
    expect(ignored({complies: true, bracket: 0})).toBe(0);
    expect(ignored({complies: false, bracket: 0, preconised: all})).toBe(0);
  });

  test("is only given where the objectives are pursued, CAL by CAL", () => {
    const decided = (attribution: PlanChanges["attribution"]) => {
      const simulator = createSimulator(smallModel({attribution}));
      const table = runTable(simulator, "préconisations", 0);
      return table.sum("rule.preconisation.yielded", 0, table.steps - 1);
    };
    expect(decided({...pursued, ceiling: every([0.2, null, null])})).toBeGreaterThan(10);
    expect(decided({policy: "pratique-2014", ceiling: every([0.2, null, null])})).toBe(0);
    expect(decided({...pursued, effort: every([0, 0, 0])})).toBe(0);
    expect(decided({...pursued, reading: "intensive", ceiling: every([0.2, null, null])})).toBe(0);
  });
});
