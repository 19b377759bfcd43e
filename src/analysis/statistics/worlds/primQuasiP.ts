import {binomialCdf} from "../binomialCdf.js";
import type {PrimBox} from "./primBox.js";

/** How easily chance would give one restriction of a box. */
export interface PrimQuasiP {
  readonly input: number;
  /**
   * Probability that as many worlds, drawn at the density of the box without this restriction, hold as many cases. "Quasi", since
   * the restriction was chosen on the same worlds: it is too small, and only a large one is sure to mean something.
   */
  readonly quasiP: number;
}

/** Quasi-p of every restricted input of a box (Bryant & Lempert 2010), on the worlds that it was found on. */
export function primQuasiP(
  box: PrimBox,
  points: readonly ArrayLike<number>[],
  cases: readonly boolean[]
): PrimQuasiP[] {
  return densitiesWithout(box, points, cases).map((p, i) => ({
    input: box.limits[i].input,
    quasiP: quasiPOf(box, p)
  }));
}

/** Quasi-p of a restriction without which the density would be `p`. */
export function quasiPOf({inside, cases}: PrimBox, p: number): number {
  return 1 - binomialCdf(cases - 1, {n: inside, p});
}

/** Density that a box would have without each of its limits. */
export function densitiesWithout(
  {limits, inside, cases: held}: PrimBox,
  points: readonly ArrayLike<number>[],
  cases: readonly boolean[]
): number[] {
  const worlds = limits.map(() => inside);
  const found = limits.map(() => held);
  points.forEach((point, w) => {
    const broken = onlyBroken(limits, point);
    if (broken < 0) return;
    worlds[broken]++;
    if (cases[w]) found[broken]++;
  });
  return worlds.map((n, i) => found[i] / n);
}

/** Place of the limit that a point is outside of, when there is exactly one; −1 otherwise. */
function onlyBroken(limits: PrimBox["limits"], point: ArrayLike<number>): number {
  let broken = -1;
  for (let i = 0; i < limits.length; i++) {
    const {input, low, high} = limits[i];
    if (point[input] > low && point[input] < high) continue;
    if (broken >= 0) return -1;
    broken = i;
  }
  return broken;
}
