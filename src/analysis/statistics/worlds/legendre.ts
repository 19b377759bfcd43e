/**
 * Legendre polynomials of degree 0 to `degree` at `u` in [0, 1], orthonormal for the uniform law on [0, 1]: 1, √3 (2u − 1),
 * √5 (6u² − 6u + 1)…
 */
export function legendre(u: number, degree: number): Float64Array {
  const x = 2 * u - 1;
  const plain = new Float64Array(degree + 1).fill(1);
  if (degree >= 1) plain[1] = x;
  for (let k = 1; k < degree; k++) plain[k + 1] = ((2 * k + 1) * x * plain[k] - k * plain[k - 1]) / (k + 1);
  return plain.map((value, k) => value * Math.sqrt(2 * k + 1));
}
