import {deterministicExp} from "../../core/numbers/deterministicExp.js";

const inverseSqrt2Pi = 0.3989422804014327;

/** Density of the standard normal law. */
export function normalDensity(x: number): number {
  return inverseSqrt2Pi * deterministicExp((-x * x) / 2);
}
