import type {ParameterValue} from "../../core/convention/convention.js";
import type {Hypothesis} from "../../core/convention/hypotheses.js";
import type {ResolvedScenario} from "../../core/convention/resolvedScenario.js";
import {type UncertaintyId, uncertaintyIds} from "../../core/convention/uncertainties.js";
import {areShares, movedValue} from "../mondes/movedValue.js";

export type End = "low" | "high";

/**
 * Value of a hypothesis at one end of its declared range. A number goes to the end. Shares that sum to 1 tilt along their
 * order, which nothing identifies, from the first to the last ("low") or back, all that the range allows. Other lists move
 * by one ratio, up to where the first of their numbers meets the range. The rows of a table move together.
 */
export function valueAtEnd({value, range}: Hypothesis, end: End): ParameterValue {
  if (range === undefined) return value;
  if (typeof value === "number") return range[end === "low" ? 0 : 1];
  const rows = typeof value === "object" ? (Array.isArray(value) ? [value] : Object.values(value)) : [];
  const move = rows.every((row) => Array.isArray(row) && areShares(row)) ? "lean" : "scale";
  return movedValue(value, {range, move, t: end === "low" ? -1 : 1});
}

/** Whether an end is not the value itself: a range may begin where the value stands, and that end is the centre. */
export function movesAt(hypothesis: Hypothesis, end: End): boolean {
  const [there, here] = [valueAtEnd(hypothesis, end), hypothesis.value].map(numbersOf);
  return there.some((x, i) => Math.abs(x - here[i]) > 1e-9);
}

function numbersOf(value: ParameterValue): number[] {
  return typeof value === "object" ? Object.values(value).flatMap(numbersOf) : [Number(value)];
}

/** The scenario with one hypothesis at one end; an uncertainty of a scenario moves there, any other in the hypotheses. */
export function withHypothesis(resolved: ResolvedScenario, id: string, end: End): ResolvedScenario {
  const value = valueAtEnd(resolved.hypotheses[id], end);
  if (!uncertaintyIds.includes(id as UncertaintyId)) {
    return {...resolved, hypotheses: {...resolved.hypotheses, [id]: {...resolved.hypotheses[id], value}}};
  }
  const [group, name] = id.split(".");
  const uncertainties = resolved.uncertainties as unknown as {
    [group: string]: {[name: string]: ParameterValue};
  };
  return {
    ...resolved,
    uncertainties: {
      ...uncertainties,
      [group]: {...uncertainties[group], [name]: value}
    } as unknown as ResolvedScenario["uncertainties"]
  };
}
