import {readScenario, resolveReading} from "../resolveScenario.js";
import {sha256Of} from "../seal.js";
import type {WorldGround} from "./worldGround.js";

/**
 * Hash of what a scenario says once resolved as known on the day of the worlds: levers, uncertainties that it fixes, the text with its
 * avenants, the hypotheses that no world draws. Words, ranges and what was published later are not in it.
 */
export function scenarioInWorlds(reference: string, {knownOn, design}: WorldGround): string {
  const resolved = resolveReading(readScenario(reference, {knownOn}));
  const {levers, uncertainties, fixedUncertainties, hypotheses, convention, horizon, programme} = resolved;
  const drawn = new Set(design.factors.map(({id}) => id));
  const values = Object.entries(hypotheses).flatMap(([id, {value}]) => (drawn.has(id) ? [] : [[id, value]]));
  const text = Object.entries(convention.parameters).flatMap(([id, {values: dated}]) =>
    drawn.has(id) && dated.length === 1 ? [] : [[id, dated.map(({from, value}) => [from, value])]]
  );
  // Those that it leaves free follow the hypotheses of each world.
  const fixed = fixedUncertainties.map((id) => {
    const [group, name] = id.split(".");
    return [id, (uncertainties as unknown as {[group: string]: {[name: string]: unknown}})[group][name]];
  });
  const {signed, inForce} = convention;
  return sha256Of(JSON.stringify({levers, fixed, values, text, signed, inForce, horizon, programme}));
}
