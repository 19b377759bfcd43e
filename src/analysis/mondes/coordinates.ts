import type {ParameterValue} from "../../core/convention/convention.js";
import type {WorldDesign, WorldValues} from "./drawWorld.js";
import type {Factor} from "./factors.js";

/** One number that tells worlds apart: a factor, or one of its shares. */
export interface Coordinate {
  /** Of the factor, then the rank of the share from 1: "demande.profile.2". */
  readonly id: string;
  readonly factor: string;
}

/** The coordinates of the worlds of a design, in the order of its factors. */
export function coordinatesOf({factors}: Pick<WorldDesign, "factors">): Coordinate[] {
  return factors.flatMap(({id, law, value}) =>
    law.kind === "parts"
      ? (value as readonly number[]).map((_, i) => ({id: `${id}.${i + 1}`, factor: id}))
      : [{id, factor: id}]
  );
}

/**
 * Where a world stands on each coordinate: the value of a number, each share, the rank of a word, the mean of a path; of a list
 * that leans or grows as a whole, its first number, which tells all of it.
 */
export function placeOf({factors}: Pick<WorldDesign, "factors">, {values, paths}: WorldValues): number[] {
  return factors.flatMap((factor) => {
    const path = paths[factor.id];
    if (path !== undefined) return [path.reduce((a, b) => a + b, 0) / path.length];
    const value = values[factor.id];
    return factor.law.kind === "parts" ? [...(value as readonly number[])] : [numberOf(factor, value)];
  });
}

function numberOf({law}: Factor, value: ParameterValue): number {
  if (law.kind === "choix") return (law.values ?? []).indexOf(String(value));
  if (typeof value !== "object") return Number(value);
  const [first] = Object.values(value) as (number | readonly number[])[];
  return typeof first === "number" ? first : first[0];
}
