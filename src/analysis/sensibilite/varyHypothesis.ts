import type {ParameterValue} from "../../core/convention/convention.js";
import type {Hypothesis} from "../../core/convention/hypotheses.js";
import {areShares, movedValue} from "../mondes/movedValue.js";

export type End = "low" | "high";

/** What goes from one end of its range to the other: a hypothesis, a parameter of the convention, a figure of the territoire. */
export type Varied = Pick<Hypothesis, "value" | "range" | "law">;

/**
 * Value of a hypothesis at one end of its declared range. A number goes to the end. Shares that sum to 1, and lists whose law is to lean, tilt along their
 * order, which nothing identifies, from the first to the last ("low") or back, all that the range allows. Other lists move
 * by one ratio, up to where the first of their numbers meets the range. The rows of a table move together.
 */
export function valueAtEnd({value, range, law}: Varied, end: End): ParameterValue {
  if (law?.kind === "choix") return (end === "low" ? law.values?.[0] : law.values?.at(-1)) ?? value;
  if (range === undefined) return value;
  if (typeof value === "number") return range[end === "low" ? 0 : 1];
  const rows = typeof value === "object" ? (Array.isArray(value) ? [value] : Object.values(value)) : [];
  const leans = law?.kind === "bascule" || rows.every((row) => Array.isArray(row) && areShares(row));
  const move = leans ? "lean" : "scale";
  return movedValue(value, {range, move, t: end === "low" ? -1 : 1});
}

/** Whether an end is not the value itself: a range may begin where the value stands, and that end is the centre. */
export function movesAt(varied: Varied, end: End): boolean {
  const [moved, here] = [valueAtEnd(varied, end), varied.value];
  if (typeof moved === "string") return moved !== here;
  const [there, from] = [moved, here].map(numbersOf);
  return there.some((x, i) => Math.abs(x - from[i]) > 1e-9);
}

function numbersOf(value: ParameterValue): number[] {
  return typeof value === "object" ? Object.values(value).flatMap(numbersOf) : [Number(value)];
}
