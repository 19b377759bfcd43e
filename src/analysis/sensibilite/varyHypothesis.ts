import type {ParameterValue} from "../../core/convention/convention.js";
import type {Hypothesis} from "../../core/convention/hypotheses.js";
import type {ResolvedScenario} from "../../core/convention/resolvedScenario.js";
import {type UncertaintyId, uncertaintyIds} from "../../core/convention/uncertainties.js";

export type End = "low" | "high";

/** Points moved on the first share of a list that sums to 1, and ratio applied to the other lists. */
const movedShare = 0.05;
const movedRatio = {low: 0.8, high: 1.2} as const;

/**
 * Value of a hypothesis at one end: the end of its range for a number; for shares that sum to 1, the first moved by
 * five points and the others in proportion; for another list, every number by a fifth, within the range.
 */
function valueAtEnd({value, range}: Hypothesis, end: End): ParameterValue {
  if (typeof value === "number") return range === undefined ? value : range[end === "low" ? 0 : 1];
  if (Array.isArray(value)) return moveList(value as readonly number[], range, end);
  if (typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, row]) => [
      key,
      Array.isArray(row) ? moveList(row, range, end) : moveList([Number(row)], range, end)[0]
    ])
  );
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

function moveList(
  values: readonly number[],
  range: readonly [number, number] | undefined,
  end: End
): number[] {
  const sum = values.reduce((a, b) => a + b, 0);
  if (values.length > 1 && Math.abs(sum - 1) < 1e-6) {
    const first = values[0] + (end === "low" ? -movedShare : movedShare);
    return values.map((share, i) => (i === 0 ? first : (share * (1 - first)) / (1 - values[0])));
  }
  const [least, most] = range ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  return values.map((x) => Math.min(most, Math.max(least, x * movedRatio[end])));
}
