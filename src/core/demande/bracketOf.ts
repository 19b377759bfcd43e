/**
 * Bracket of a ménage, as an index, from its monthly resources and the upper limits of the brackets in its category, in
 * the same unit, the last one (the whole PLUS scale) being of no account. Article 5.2, note 1: "moins de" the first
 * limits (40, 60 %), "plus de" the last cut (80 %), so that limits belong to [0, t40) [t40, t60) [t60, t80] (t80, ∞).
 */
export function bracketOf(resources: number, limits: readonly number[]): number {
  if (!(resources >= 0)) throw new RangeError(`resources must be at least 0: ${resources}`);
  const last = limits.length - 2;
  for (let k = 0; k < last; k++) if (resources < limits[k]) return k;
  return resources <= limits[last] ? last : last + 1;
}
