/** Ishigami and Homma's function (1990), a = 7, b = 0.1, of three coordinates in [0, 1] spread over [−π, π]. */
export function ishigami(point: ArrayLike<number>): number {
  const [x, y, z] = [0, 1, 2].map((i) => Math.PI * (2 * point[i] - 1));
  return Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x);
}

/** Its published indices. */
export const ishigamiFirst = [0.3139, 0.4424, 0];
export const ishigamiTotal = [0.5576, 0.4424, 0.2437];
