import type {Proportion} from "./interval.js";

/** A beta law of rates between units; infinite when the units do not differ more than chance makes them. */
export interface BetaPrior {
  readonly a: number;
  readonly b: number;
}

/**
 * Beta law from which the rates of units seem drawn, by Kleinman's weighted moments (1973, weights n):
 * the prior of shrinkage. Units without trials are left out. When there is no spread beyond chance, a + b is `maxStrength`.
 */
export function betaBinomialPrior(
  units: readonly Proportion[],
  {maxStrength = 1e6}: {maxStrength?: number} = {}
): BetaPrior {
  const seen = units.filter(({n}) => n > 0);
  if (seen.length < 2) throw new RangeError(`at least two units are needed: ${seen.length}`);
  const total = seen.reduce((sum, {n}) => sum + n, 0);
  const centre = seen.reduce((sum, {successes}) => sum + successes, 0) / total;
  if (centre <= 0 || centre >= 1) throw new RangeError(`rates must not all be 0 or 1: ${centre}`);

  const between = seen.reduce(
    (sum, {successes, n}) => sum + n * (successes / n - centre) * (successes / n - centre),
    0
  );
  const chance = centre * (1 - centre);
  const oneOf = seen.reduce((sum, {n}) => sum + 1 - n / total, 0);
  const manyOf = seen.reduce((sum, {n}) => sum + n * (1 - n / total), 0);
  // E[between] = chance × (oneOf + ρ (manyOf − oneOf)), ρ = 1 ÷ (a + b + 1).
  const correlation = manyOf > oneOf ? (between - chance * oneOf) / (chance * (manyOf - oneOf)) : 0;
  const strength =
    correlation > 0 ? Math.min(maxStrength, Math.max(1e-6, 1 / Math.min(1, correlation) - 1)) : maxStrength;
  return {a: centre * strength, b: (1 - centre) * strength};
}
