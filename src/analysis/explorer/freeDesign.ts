import type {ParameterValue} from "../../core/convention/convention.js";
import {drawPath, drawValue} from "../mondes/drawValue.js";
import type {Factor} from "../mondes/factors.js";
import {morrisDesign} from "../statistics/worlds/morrisDesign.js";
import {saltelliDesign} from "../statistics/worlds/saltelliDesign.js";
import {sobolPoints} from "../statistics/worlds/sobolPoints.js";
import type {FreeLever, FreeRequest} from "./explorerRequest.js";

/** What is moved freely: a hypothesis that does not move the base year, or a lever. */
export type FreeInput =
  | {readonly kind: "hypothese"; readonly factor: Factor}
  | {readonly kind: "levier"; readonly lever: FreeLever};

/** What one point of a free design supposes. */
export interface FreePoint {
  readonly values: {readonly [factor: string]: ParameterValue};
  readonly paths: {readonly [factor: string]: readonly number[]};
  readonly levers: {readonly [lever: string]: number};
}

/**
 * Factors that may move without a new fit, by one number each: shares need several, and the step of a walk says nothing of a path
 * that is held level.
 */
export function freeFactors(factors: readonly Factor[]): Factor[] {
  const steps = new Set(factors.flatMap(({law}) => law.step ?? []));
  return factors.filter(({id, refit, law}) => !refit && law.kind !== "parts" && !steps.has(id));
}

/** Points of the design in [0, 1]^inputs, in the order that their indices are computed in. */
export function freePoints(
  inputs: number,
  {design, size, seed}: Pick<FreeRequest, "design" | "size"> & {seed: string}
): readonly Float64Array[] {
  if (design === "morris") return morrisDesign(inputs, {seed, trajectories: size}).points;
  const source = sobolPoints(seed, size, 2 * inputs);
  return saltelliDesign((row) => source[row], {rows: size, inputs});
}

/** How many points a design of this size has. */
export function freePointCount(inputs: number, {design, size}: Pick<FreeRequest, "design" | "size">): number {
  return design === "morris" ? size * (inputs + 1) : size * (inputs + 2);
}

/** What a point of the unit cube supposes: each hypothesis by its law, a path held level, a lever evenly. */
export function freePoint(
  inputs: readonly FreeInput[],
  point: ArrayLike<number>,
  {years}: {years: number}
): FreePoint {
  const values: Record<string, ParameterValue> = {};
  const paths: Record<string, readonly number[]> = {};
  const levers: Record<string, number> = {};
  inputs.forEach((input, i) => {
    const u = point[i];
    if (input.kind === "levier") {
      const {id, low, high, whole} = input.lever;
      const value = low + u * (high - low);
      levers[id] = whole ? Math.round(value) : value;
    } else if (input.factor.law.kind === "marche")
      paths[input.factor.id] = drawPath(input.factor, [u, ...new Array(years - 1).fill(0.5)], 0);
    else values[input.factor.id] = drawValue(input.factor, [u]);
  });
  return {values, paths, levers};
}
