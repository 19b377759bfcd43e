import {describe, expect, test} from "vitest";
import {parametersRead} from "../../../src/analysis/avenant/parametersRead.js";
import {lowSetParameters} from "../../../src/core/brackets.js";
import {compilePlan} from "../../../src/core/compile/compilePlan.js";
import {startingFit} from "../../../src/core/compile/fit.js";
import type {Convention, Parameter, ParameterValue} from "../../../src/core/convention/convention.js";
import {defaultLevers} from "../../../src/core/convention/defaultLevers.js";
import {stackAvenants} from "../../../src/core/convention/stackAvenants.js";
import {readLeviers} from "../../../src/files/conventionFiles.js";
import {resolveScenario} from "../../../src/files/resolveScenario.js";
import {avenantOf} from "../../core/convention/avenantOf.js";
import {smallTerritoire} from "../../helpers/smallTerritoire.js";

const territoire = smallTerritoire();
const fit = startingFit({territoire, brackets: 4});
const resolved = resolveScenario("tendanciel");
const leviers = readLeviers().content ?? {};
const reads = parametersRead({resolved, territoire, fit}, leviers);
const from = "2019-01-01";

/** Another value of the same shape, within the bounds. */
function otherValue(value: ParameterValue, parameter: Parameter): ParameterValue | undefined {
  const {bounds, accepted} = parameter;
  if (accepted) return accepted.find((word) => word !== value);
  if (typeof value === "number") {
    const [low, high] = bounds ?? [0, 1];
    return value + (high - value >= value - low ? 1 : -1) * Math.min(1, (high - low) / 8);
  }
  if (Array.isArray(value)) {
    const moved = value.map((v) => (typeof v === "number" ? otherValue(v, parameter) : v));
    return moved as ParameterValue;
  }
  if (typeof value !== "object") return undefined;
  return Object.fromEntries(
    Object.entries(value).map(([key, v]) => [key, otherValue(v, parameter)])
  ) as ParameterValue;
}

/** A figure of its own for one commune, bailleur or class: where the parameter holds those that have one. */
function ownValue(id: string): ParameterValue | undefined {
  if (id.endsWith("ByCommune")) return {[territoire.communes.insee[0]]: 0.4};
  if (id.endsWith("ByBailleur")) return {[territoire.bailleurs.ids[0]]: 0.4};
  return id.endsWith("ByClass") ? {fragile: 0.4} : undefined;
}

const lowSets: ReadonlySet<string> = new Set(Object.values(lowSetParameters));

/** The plan, and what the levers take, under a convention. */
function planOf(convention: Convention): string {
  const {levers, frozen} = defaultLevers(leviers, {
    convention,
    hypotheses: resolved.hypotheses,
    baseYear: 2016,
    horizon: resolved.horizon
  });
  const all = {...levers, offre: {...levers.offre, socialShareByCommune: true}, plai: {...levers.plai}};
  return JSON.stringify([
    compilePlan({resolved: {...resolved, levers: all, convention}, territoire, fit}),
    levers,
    frozen
  ]);
}

describe("parametersRead", () => {
  const plain = planOf(resolved.convention);

  test("an avenant of 2019 on a parameter changes what is simulated exactly when the parameter is read from 2019 on", () => {
    for (const [id, parameter] of Object.entries(resolved.convention.parameters)) {
      const last = parameter.values[parameter.values.length - 1].value;
      // Cuts and low sets hold together: one cut moved above the low sets, a low set that ends at another cut.
      // A population that communes of the territoire pass, where one more inhabitant would change none of them.
      const value =
        id === "brackets.thresholds"
          ? [0.4, 0.6, 0.9]
          : lowSets.has(id)
            ? 0.8
            : id === "offre.sruPopulation"
              ? 20_000
              : (ownValue(id) ?? otherValue(last, parameter));
      // An avenant that sets a derived figure is refused: it moves a term of its formula.
      if (value === undefined || parameter.formula !== undefined) continue;
      const avenant = avenantOf("essai", {
        signed: "2018-12-01",
        inForce: from,
        parameters: {[id]: {[from]: value}}
      });
      const changes = planOf(stackAvenants(resolved.convention, [avenant])) !== plain;
      const read = (reads.get(id) ?? []).some((date) => date >= from);
      expect(changes, id).toBe(read);
    }
  });

  test("knows what is read once, and what is never read", () => {
    expect(reads.get("brackets.plusScale")).toEqual(["2016-10-14"]);
    expect(reads.has("governance.instances")).toBe(false);
    expect(reads.get("aci.objective")).toContain("2019-07-01");
    expect(reads.get("offre.sruThreshold")).toContain("2022-01-01");
  });

  test("leaves the convention as it found it: nothing is recorded afterwards", () => {
    expect(resolved.convention.onRead).toBeUndefined();
  });
});
