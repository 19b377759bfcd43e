import {checkTriangular, type Triangular} from "./triangular.js";

/** Probability that a triangular number is at most `x`. */
export function triangularCdf(x: number, law: Triangular): number {
  checkTriangular(law);
  const {min, mode, max} = law;
  if (x >= max) return 1;
  if (x < min) return 0;
  if (x <= mode && mode > min) return ((x - min) * (x - min)) / ((max - min) * (mode - min));
  return 1 - ((max - x) * (max - x)) / ((max - min) * (max - mode));
}
