import {deterministicLog} from "../../core/numbers/deterministicLog.js";

/** Logarithm of the gamma function for x > 0: Lanczos's sum with g = 7 and nine terms (Godfrey 2001), to about 1e-14. */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new RangeError(`x must be positive: ${x}`);
  // Below 1/2 the sum loses digits: Γ(x) = Γ(x + 1) ÷ x.
  if (x < 0.5) return logGamma(x + 1) - deterministicLog(x);
  let sum = lanczos[0];
  for (let i = 1; i < lanczos.length; i++) sum += lanczos[i] / (x - 1 + i);
  const t = x + 6.5;
  return 0.9189385332046728 + (x - 0.5) * deterministicLog(t) - t + deterministicLog(sum);
}

const lanczos = [
  0.9999999999998099, 676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406,
  12.507343278686905, -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7
];
