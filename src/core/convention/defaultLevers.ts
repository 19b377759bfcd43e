import type {Convention, ParameterValue} from "./convention.js";
import type {Hypotheses} from "./hypotheses.js";
import type {Levers} from "./levers.js";
import {nestById} from "./leverTree.js";
import {sameValue} from "./sameValue.js";
import {valueAt} from "./valueAt.js";

/**
 * Where the value of today comes from: written, read in the convention, or the hypothesis that says what the practice is
 * (data/convention/leviers.yaml). A lever that continues a supposed practice moves with what is supposed.
 */
export interface LeverDefault {
  readonly default?: ParameterValue;
  readonly parameter?: string;
  readonly hypothesis?: string;
}

/** Levers that may change from year to year: those of `Levers` of type `Dated`. */
const datedLevers = new Set([
  "attribution.effort.fragile",
  "attribution.effort.moyenne",
  "attribution.effort.sans",
  "attribution.floorAppliesTo",
  "attribution.candidates",
  "attribution.regulation",
  "aci.effort",
  "aci.agenda",
  "plai.rate",
  "npru.neufShare",
  "npru.qpvWeight",
  "offre.production",
  "offre.rehabilitationsPerYear",
  "offre.priveConventionne"
]);

/**
 * Levers as they stand when a scenario names none: the practice of today and the convention's own values, which an
 * avenant may have changed. `frozen` names the levers that an avenant changes but that cannot change over time.
 */
export function defaultLevers(
  leviers: {readonly [id: string]: LeverDefault},
  {
    convention,
    hypotheses,
    baseYear,
    horizon
  }: {convention: Convention; hypotheses: Hypotheses; baseYear: number; horizon: number}
): {readonly levers: Levers; readonly frozen: readonly string[]} {
  const frozen: string[] = [];
  const values = Object.entries(leviers).map(([id, levier]) => {
    if (levier.hypothesis !== undefined) return [id, hypotheses[levier.hypothesis]?.value] as const;
    if (levier.parameter === undefined) return [id, levier.default] as const;
    const byYear = yearlyValues(convention, levier.parameter, {baseYear, horizon});
    const changes = Object.keys(byYear);
    if (changes.length === 1) return [id, byYear[changes[0]]] as const;
    if (datedLevers.has(id)) return [id, byYear] as const;
    frozen.push(id);
    return [id, byYear[changes[0]]] as const;
  });
  const written = values.filter(([, value]) => value !== undefined);
  return {levers: nestById(written) as unknown as Levers, frozen};
}

/** Value of a parameter on the last day of the base year, then on the first day of the years in which it changed. */
function yearlyValues(
  convention: Convention,
  id: string,
  {baseYear, horizon}: {baseYear: number; horizon: number}
): {readonly [year: string]: ParameterValue} {
  let last = valueAt(convention, id, `${baseYear}-12-31`);
  const values: Record<string, ParameterValue> = {[baseYear]: last};
  for (let year = baseYear + 1; year <= horizon; year++) {
    const value = valueAt(convention, id, `${year}-01-01`);
    if (!sameValue(value, last)) values[year] = value;
    last = value;
  }
  return values;
}
