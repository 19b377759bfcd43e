import {checkTriangular, type Triangular} from "./triangular.js";
import {triangularCdf} from "./triangularCdf.js";

/** Mean of max(0, intercept + slope × X) for a triangular X, in closed form: an expected shortage or surplus. */
export function triangularExcess(line: {intercept: number; slope: number}, law: Triangular): number {
  checkTriangular(law);
  const {intercept, slope} = line;
  if (slope === 0) return Math.max(0, intercept);
  const root = -intercept / slope;
  const below = triangularCdf(root, law);
  const meanBelow = partialMean(root, law);
  const whole = (law.min + law.mode + law.max) / 3;
  const excess =
    slope > 0 ? intercept * (1 - below) + slope * (whole - meanBelow) : intercept * below + slope * meanBelow;
  return Math.max(0, excess);
}

/** Integral of x f(x) up to `t`. */
function partialMean(t: number, {min, mode, max}: Triangular): number {
  const whole = (min + mode + max) / 3;
  if (t >= max) return whole;
  if (t <= min) return 0;
  if (t <= mode) {
    const rise = t - min;
    return (rise * rise * (min / 2 + rise / 3) * 2) / ((max - min) * (mode - min));
  }
  const fall = max - t;
  return whole - (fall * fall * (max / 2 - fall / 3) * 2) / ((max - min) * (max - mode));
}
