import {expect, test} from "vitest";
import {laterNpru} from "../../../src/analysis/npru/laterNpru.js";
import {npruPlan} from "../../../src/core/compile/npruPlan.js";
import {timelineOf} from "../../../src/core/compile/timeline.js";
import type {ResolvedScenario} from "../../../src/core/convention/resolvedScenario.js";
import {resolveScenario} from "../../../src/files/resolveScenario.js";
import {smallTerritoire} from "../../helpers/smallTerritoire.js";

const resolved = resolveScenario("ciet");
const cadenceOf = (scenario: ResolvedScenario) =>
  npruPlan({resolved: scenario, territoire: smallTerritoire()} as never, timelineOf(scenario)).cadence.slice(
    0,
    9
  );

test("the even cadence of article 8 begins a year later, as long as before", () => {
  const sixth = 1 / 6;
  const close = (cadence: readonly number[], years: readonly number[]) => {
    for (const [y, share] of years.entries()) expect(cadence[y]).toBeCloseTo(share, 12);
  };
  close(cadenceOf(resolved), [0, sixth, sixth, sixth, sixth, sixth, sixth, 0, 0]);
  close(cadenceOf(laterNpru(resolved, 1)), [0, 0, sixth, sixth, sixth, sixth, sixth, sixth, 0]);
});

test("the calendar that a scenario gives moves as it is", () => {
  const npru = {...resolved.levers.npru, cadence: [0.5, 0.5], cadenceBySite: {}};
  const own = {...resolved, levers: {...resolved.levers, npru}};
  expect(cadenceOf(laterNpru(own, 2))).toEqual([0, 0, 0, 0.5, 0.5, 0, 0, 0, 0]);
  const bySite = {
    ...own,
    levers: {...own.levers, npru: {...npru, cadence: undefined, cadenceBySite: {"59901": [1]}}}
  };
  expect(laterNpru(bySite as ResolvedScenario, 1).levers.npru.cadenceBySite).toEqual({"59901": [0, 1]});
  expect(laterNpru(resolved, 0)).toEqual(resolved);
});
