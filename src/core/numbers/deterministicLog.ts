/**
 * Natural logarithm of a positive number by + − × ÷ alone, so that every JavaScript engine gives the same bits
 * (`Math.log` is left to the implementation). Relative error below 1e-15 or so; 0 gives −∞.
 */
export function deterministicLog(x: number): number {
  if (!(x >= 0)) throw new RangeError(`logarithm of a negative number: ${x}`);
  if (x === 0) return Number.NEGATIVE_INFINITY;
  if (x === Number.POSITIVE_INFINITY) return x;

  // Multiplications by powers of two are exact: m ends in [0.75, 1.5).
  let m = x;
  let exponent = 0;
  for (; m >= 4294967296; exponent += 32) m /= 4294967296;
  for (; m < 1 / 4294967296; exponent -= 32) m *= 4294967296;
  for (; m >= 1.5; exponent++) m /= 2;
  for (; m < 0.75; exponent--) m *= 2;

  // ln m = 2 artanh z, with |z| ≤ 0.2.
  const z = (m - 1) / (m + 1);
  const z2 = z * z;
  let series = 0;
  for (let k = 27; k >= 3; k -= 2) series = (series + 1 / k) * z2;
  return exponent * ln2High + (exponent * ln2Low + 2 * (z + z * series));
}

/** ln 2 in two parts: the first has enough zero bits for its product with an exponent to be exact. */
export const ln2High = 0.6931471803691238;
export const ln2Low = 1.9082149292705877e-10;
