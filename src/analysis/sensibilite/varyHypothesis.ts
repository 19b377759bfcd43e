import type {ParameterValue} from "../../core/convention/convention.js";
import type {Hypothesis} from "../../core/convention/hypotheses.js";
import type {ResolvedScenario} from "../../core/convention/resolvedScenario.js";
import {type UncertaintyId, uncertaintyIds} from "../../core/convention/uncertainties.js";
import {deterministicExp} from "../../core/numbers/deterministicExp.js";
import {deterministicLog} from "../../core/numbers/deterministicLog.js";

export type End = "low" | "high";

/**
 * Value of a hypothesis at one end of its declared range. A number goes to the end. Shares that sum to 1 tilt along their
 * order, which nothing identifies, from the first to the last ("low") or back, all that the range allows. Other lists move
 * by one ratio, up to where the first of their numbers meets the range. The rows of a table move together.
 */
export function valueAtEnd({value, range}: Hypothesis, end: End): ParameterValue {
  if (range === undefined) return value;
  const [least, most] = range;
  if (typeof value === "number") return end === "low" ? least : most;
  if (Array.isArray(value)) return moveRows([value as readonly number[]], range, end)[0];
  if (typeof value !== "object") return value;
  const entries = Object.entries(value);
  const rows = entries.map(([, row]) => (Array.isArray(row) ? (row as readonly number[]) : [Number(row)]));
  const moved = moveRows(rows, range, end);
  return Object.fromEntries(
    entries.map(([key, row], i) => [key, Array.isArray(row) ? moved[i] : moved[i][0]])
  );
}

/** Whether an end is not the value itself: a range may begin where the value stands, and that end is the centre. */
export function movesAt(hypothesis: Hypothesis, end: End): boolean {
  const [there, here] = [valueAtEnd(hypothesis, end), hypothesis.value].map(numbersOf);
  return there.some((x, i) => Math.abs(x - here[i]) > 1e-9);
}

function numbersOf(value: ParameterValue): number[] {
  return typeof value === "object" ? Object.values(value).flatMap(numbersOf) : [Number(value)];
}

/** Where the range does not stop it earlier: the odds of the first share against the last are multiplied by so much. */
const mostOdds = 8;
/** Where the range does not stop it earlier: other lists are doubled, or halved. */
const mostRatio = 2;

function moveRows(
  rows: readonly (readonly number[])[],
  range: readonly [number, number],
  end: End
): number[][] {
  const move = rows.every(areShares) ? tilted : scaled;
  const most = rows.every(areShares) ? deterministicLog(mostOdds) : deterministicLog(mostRatio);
  const sign = end === "low" ? -1 : 1;
  const moved = (size: number) => rows.map((row) => move(row, sign * size));
  if (within(moved(most), {rows, range})) return moved(most);
  let [inside, outside] = [0, most];
  for (let i = 0; i < 50; i++) {
    const middle = (inside + outside) / 2;
    if (within(moved(middle), {rows, range})) inside = middle;
    else outside = middle;
  }
  return moved(inside);
}

/** Sum to 1, over two numbers at least: a window from 0 to 1 is no list of shares. */
function areShares(row: readonly number[]): boolean {
  return row.filter((x) => x > 0).length > 1 && Math.abs(row.reduce((a, b) => a + b, 0) - 1) < 1e-6;
}

/** Shares whose logarithms gain from the last to the first, in equal steps; a share of nothing stays so. */
function tilted(row: readonly number[], size: number): number[] {
  const weights = row.map((share, i) => share * deterministicExp(size * (0.5 - i / (row.length - 1))));
  const total = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => weight / total);
}

function scaled(row: readonly number[], size: number): number[] {
  return row.map((x) => x * deterministicExp(size));
}

/** Whether no number has left the range: those that stood outside may stay there, no farther. */
function within(
  moved: readonly (readonly number[])[],
  {rows, range: [least, most]}: {rows: readonly (readonly number[])[]; range: readonly [number, number]}
): boolean {
  return moved.every((row, r) =>
    row.every((x, i) => x >= Math.min(least, rows[r][i]) - 1e-12 && x <= Math.max(most, rows[r][i]) + 1e-12)
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
