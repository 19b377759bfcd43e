import type {ParameterValue} from "../../core/convention/convention.js";
import {drawPath, drawValue, leaningCoordinate} from "./drawValue.js";
import {dimensionsOf, type Factor} from "./factors.js";

/** What a world supposes: the value of each factor by id; a path by year from the first one of the convention. */
export interface WorldValues {
  readonly values: {readonly [id: string]: ParameterValue};
  readonly paths: {readonly [id: string]: readonly number[]};
}

export interface WorldDesign {
  readonly factors: readonly Factor[];
  /** Years of a path. */
  readonly years: number;
}

/** Coordinates of a world in all. */
export function designDimensions({factors, years}: WorldDesign): number {
  return factors.reduce((sum, factor) => sum + dimensionsOf(factor, years), 0);
}

/** The world at a point of the unit cube, whose coordinates are in the order of the factors. */
export function drawWorld({factors, years}: WorldDesign, point: ArrayLike<number>): WorldValues {
  const places = new Map<string, number[]>();
  let first = 0;
  for (const factor of factors) {
    const dimensions = dimensionsOf(factor, years);
    places.set(
      factor.id,
      Array.from({length: dimensions}, (_, i) => point[first + i])
    );
    first += dimensions;
  }
  const values: Record<string, ParameterValue> = {};
  const paths: Record<string, readonly number[]> = {};
  const walks = factors.filter(({law}) => law.kind === "marche");
  for (const factor of factors) {
    if (factor.law.kind === "marche") continue;
    const own = places.get(factor.id) as number[];
    const {leansWith} = factor.law;
    const other = leansWith && places.get(leansWith.id);
    const u =
      leansWith === undefined || other === undefined
        ? own
        : [leaningCoordinate(own[0], other[0], leansWith.correlation), ...own.slice(1)];
    values[factor.id] = drawValue(factor, u);
  }
  for (const factor of walks) {
    const step = values[factor.law.step ?? ""];
    if (typeof step !== "number")
      throw new RangeError(`${factor.id} walks by an unknown step: ${factor.law.step}`);
    paths[factor.id] = drawPath(factor, places.get(factor.id) as number[], step);
  }
  return {values, paths};
}
