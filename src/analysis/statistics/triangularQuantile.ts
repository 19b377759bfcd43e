import {checkTriangular, type Triangular} from "./triangular.js";

/** The number that a triangular law does not exceed with probability `p`. */
export function triangularQuantile(p: number, law: Triangular): number {
  checkTriangular(law);
  if (!(p >= 0 && p <= 1)) throw new RangeError(`p must be in [0, 1]: ${p}`);
  const {min, mode, max} = law;
  if (max === min) return min;
  const peak = (mode - min) / (max - min);
  if (p <= peak) return min + Math.sqrt(p * (max - min) * (mode - min));
  return max - Math.sqrt((1 - p) * (max - min) * (max - mode));
}
