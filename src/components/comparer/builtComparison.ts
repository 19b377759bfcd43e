import type {Estimate} from "../../analysis/indicateurs/result.js";
import {sameWorlds} from "../../analysis/mondes/differenceInWorlds.js";
import {
  type KeptMeasure,
  type KeptValues,
  keptDifference,
  keptLevel,
  sharesDraws
} from "../../analysis/mondes/keptDifference.js";
import {type Difference, inUnit} from "../../words/difference.js";
import {type Kind, kindOf} from "../../words/estimates.js";
import type {ComparerIndex, ComparerOutcome, ComparerScenario, OutcomeValues} from "./comparerDocument.js";
import {type ComparerState, together} from "./comparerState.js";

/** One scenario held against the reference. */
export interface BuiltRow {
  readonly scenario: ComparerScenario;
  readonly level: Estimate;
  /** In points where the outcome is a share. */
  readonly difference: Difference;
  readonly paired: boolean;
  /** Plausible worlds that both ran in; 0 where one of them ran in none, or in others. */
  readonly worlds: number;
}

/** All that one comparison shows. */
export interface BuiltComparison {
  readonly outcome: ComparerOutcome;
  /** Name of the outcome, with figures where all that are compared share them. */
  readonly name: string;
  /** When, as a sentence says it: « en … », « de … à …, au total ». */
  readonly when: string;
  readonly levelKind: Kind;
  readonly differenceKind: Kind;
  readonly reference: {readonly scenario: ComparerScenario; readonly level: Estimate};
  readonly rows: readonly BuiltRow[];
}

/** Measures what was asked, on the values of its outcome. */
export function builtComparison(
  index: ComparerIndex,
  {state, values}: {readonly state: ComparerState; readonly values: OutcomeValues}
): BuiltComparison {
  const outcome = found(index.outcomes, state.resultat);
  const scenario = found(index.scenarios, state.reference);
  const others = state.scenarios.filter((id) => id !== state.reference);
  const measure = measureOf(index, outcome, state.periode);
  const kept = (one: ComparerScenario) => keptValues(index, one, values);
  const reference = kept(scenario);
  return {
    outcome,
    name: outcomeName(outcome, [state.reference, ...others]),
    when: whenWords(outcome, measure),
    levelKind: outcome.unit,
    differenceKind: kindOf(outcome.unit),
    reference: {scenario, level: keptLevel(reference, measure)},
    rows: others.map((id): BuiltRow => {
      const compared = found(index.scenarios, id);
      const other = kept(compared);
      const difference = keptDifference({reference, other}, measure);
      return {
        scenario: compared,
        level: keptLevel(other, measure),
        difference: outcome.unit === "share" ? inUnit(difference, 100) : difference,
        paired: sharesDraws(reference, other, outcome.id),
        worlds: commonWorlds(scenario, compared)
      };
    })
  };
}

/** Name of an outcome for some scenarios: no figure is told where they do not share it. */
export function outcomeName({label, labels}: ComparerOutcome, ids: readonly string[]): string {
  const told = new Set(ids.map((id) => labels[id]));
  return told.size === 1 ? [...told][0] : label;
}

function measureOf(
  {effortYears}: ComparerIndex,
  {id, summed}: ComparerOutcome,
  periode: string
): KeptMeasure {
  const years = periode === together ? effortYears : [Number(periode)];
  return {id, years, scale: summed ? years.length : 1};
}

function whenWords({summed}: ComparerOutcome, {years}: KeptMeasure): string {
  if (years.length === 1) return `en ${years[0]}`;
  return `de ${years[0]} à ${years[years.length - 1]}, ${summed ? "au total" : "en moyenne"}`;
}

function keptValues({years}: ComparerIndex, {id, seed}: ComparerScenario, values: OutcomeValues): KeptValues {
  const {replicates, projection} = values.scenarios[id];
  const firstYear = years[0];
  return {
    ...{seed, firstYear},
    replicates: {[values.id]: replicates},
    ...(projection && {
      projection: {worlds: projection.worlds, firstYear, futures: {[values.id]: projection.rows}}
    })
  };
}

function commonWorlds({worlds: a}: ComparerScenario, {worlds: b}: ComparerScenario): number {
  return a !== undefined && b !== undefined && sameWorlds({worlds: a}, {worlds: b}) ? Math.min(a.n, b.n) : 0;
}

function found<T extends {readonly id: string}>(list: readonly T[], id: string): T {
  const one = list.find((item) => item.id === id);
  if (one === undefined) throw new RangeError(`not in the list of what may be compared: ${id}`);
  return one;
}
