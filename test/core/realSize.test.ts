import {beforeAll, describe, expect, test} from "vitest";
import type {CalibrationTargets} from "../../src/core/calibration/targets.js";
import {calibrationTargets} from "../../src/core/calibration/targets.js";
import {createSimulator, type Simulator} from "../../src/core/simulate.js";
import {type Balance, verifyStep} from "../../src/core/verifyStep.js";
import {fragilites} from "../../src/core/vocabulary.js";
import {type LoadedStart, loadModel, loadStart} from "../../src/files/inputs.js";
import {resolveScenario} from "../../src/files/resolveScenario.js";
import {brackets} from "../helpers/cietBrackets.js";
import {type CounterTable, counterTable, fluxOf, runTable} from "../helpers/counterTable.js";
import {openingBalance} from "../helpers/openingBalance.js";
import {meanAndError} from "../helpers/sample.js";

/** The one suite at real size: 119 469 logements, 20 replicates of the base year, one of six years for two scenarios. */
const replicates = 20;
const baseYear = [0, 1] as const;
let start: LoadedStart;

function simulatorOf(id: string): Simulator {
  return createSimulator(loadModel(resolveScenario(id), {start}).model);
}

beforeAll(() => {
  start = loadStart(resolveScenario("tendanciel"));
});

describe("at real size, the base year", () => {
  let tables: CounterTable[];
  let targets: CalibrationTargets;

  beforeAll(() => {
    const simulator = simulatorOf("tendanciel");
    targets = calibrationTargets(resolveScenario("tendanciel"));
    tables = Array.from({length: replicates}, (_, replicate) =>
      counterTable(simulator.layout, simulator.run("taille-reelle", replicate, {steps: 2}))
    );
  });

  test("reproduces the three profiles of 2014, each cell within 1 point", () => {
    fragilites.forEach((g, i) => {
      brackets.forEach((k, j) => {
        const {mean} = meanAndError(
          tables.map((table) => {
            const flux = fluxOf(table, i, baseYear);
            return flux[j] / flux.reduce((a, b) => a + b, 0);
          })
        );
        expect(Math.abs(mean - targets.profiles[i][j]), `${g} ${k}: ${mean}`).toBeLessThan(0.01);
      });
    });
  });

  test("has 45 % of ACI ménages in first accesses, within 1 point", () => {
    const {mean} = meanAndError(
      tables.map((table) => {
        const total = (name: string) =>
          fragilites.reduce((sum, g) => sum + table.sum(`${name}.${g}`, ...baseYear), 0);
        return total("aci") / total("premierAcces");
      })
    );
    expect(Math.abs(mean - 0.45)).toBeLessThan(0.01);
  });

  test("attributes 12 000 logements a year, within 2 %", () => {
    const {mean} = meanAndError(
      tables.map((table) =>
        fragilites.reduce((sum, _, g) => sum + fluxOf(table, g, baseYear).reduce((a, b) => a + b, 0), 0)
      )
    );
    expect(Math.abs(mean / 12_000 - 1)).toBeLessThan(0.02);
  });
});

describe("at real size, six years", () => {
  test.each(["tendanciel", "ciet"])(
    "%s keeps its identities at each half-year",
    (id) => {
      let balance: Balance | undefined;
      const simulator = simulatorOf(id);
      simulator.run("taille-reelle", 0, {
        afterStep(state) {
          balance = verifyStep(state, balance ?? openingBalance(state));
        }
      });
      expect(simulator.steps).toBe(14);
    },
    120_000
  );

  test("the base year is the same whatever is decided afterwards", () => {
    const [tendanciel, ciet] = ["tendanciel", "ciet"].map((id) =>
      runTable(simulatorOf(id), "taille-reelle", 1)
    );
    for (const step of baseYear) expect(ciet.row(step)).toEqual(tendanciel.row(step));
    expect(ciet.row(6)).not.toEqual(tendanciel.row(6));
  });
});
