import {expect, test} from "vitest";
import {resolveScenario} from "../../src/files/resolveScenario.js";

/** Levers by path, as the scenario takes them. */
function leversOf(scenario: string): ReadonlyMap<string, string> {
  const paths = (value: unknown, path: string): [string, string][] =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.entries(value).flatMap(([key, part]) => paths(part, path === "" ? key : `${path}.${key}`))
      : [[path, JSON.stringify(value)]];
  return new Map(paths(resolveScenario(scenario).levers, ""));
}

const reference = leversOf("tendanciel");
const movedBy = (scenario: string) =>
  new Map([...leversOf(scenario)].filter(([path, value]) => reference.get(path) !== value));

test("what the convention switches on is published lever by lever, each alone, and together they are the convention", () => {
  const alone = ["bornes-seules", "aci-seul", "plai-seul"].map(movedBy);
  const rooms = alone.map((moved) => [...new Set([...moved.keys()].map((path) => path.split(".")[0]))]);
  // The policy that hears either objective is the same; ACI moves no effort on the bounds, PLAI no CAL.
  expect(rooms).toEqual([["attribution"], ["attribution", "aci"], ["plai"]]);
  expect([...alone[1].keys()].filter((path) => path.startsWith("attribution."))).toEqual([
    "attribution.policy"
  ]);
  expect(new Map(alone.flatMap((moved) => [...moved]))).toEqual(movedBy("ciet"));
});
