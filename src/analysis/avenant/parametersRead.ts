import type {CompileContext} from "../../core/compile/compileContext.js";
import {compilePlan} from "../../core/compile/compilePlan.js";
import {timelineOf} from "../../core/compile/timeline.js";
import type {IsoDate} from "../../core/convention/convention.js";
import {defaultLevers, type LeverDefault} from "../../core/convention/defaultLevers.js";
import {parametersOf, parseFormula} from "../../core/convention/formula.js";

/** Dates for which the model asks the value of each parameter of the convention; a parameter never read is absent. */
export type ParametersRead = ReadonlyMap<string, readonly IsoDate[]>;

/**
 * What a simulation reads of the convention, recorded while a plan is compiled: its own terms and the values that levers
 * take when no scenario names them. Nothing is listed by hand, so that the list cannot go stale.
 */
export function parametersRead(
  context: CompileContext,
  leviers: {readonly [id: string]: LeverDefault}
): ParametersRead {
  const dates = new Map<string, Set<IsoDate>>();
  const {resolved} = context;
  // Who reads a derived figure reads the terms of its formula.
  const onRead = (parameter: string, date: IsoDate) => {
    dates.set(parameter, (dates.get(parameter) ?? new Set()).add(date));
    const formula = resolved.convention.parameters[parameter]?.formula;
    if (formula !== undefined) for (const term of parametersOf(parseFormula(formula))) onRead(term, date);
  };
  const convention = {...resolved.convention, onRead};
  const {baseYear} = timelineOf(resolved);
  const {hypotheses, horizon} = resolved;
  defaultLevers(leviers, {convention, hypotheses, baseYear, horizon});
  compilePlan({...context, resolved: {...resolved, convention}});
  return new Map([...dates].map(([id, found]) => [id, [...found].sort()]));
}
