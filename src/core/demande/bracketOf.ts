/**
 * Bracket of a ménage, as an index in `brackets`, from its monthly resources and the three limits (40, 60 and
 * 80 % of the PLUS scale) of its category, in the same unit. Article 5.2, note 1: "moins de" the first two,
 * "plus de" the third, so the limits belong to [0, t40) [t40, t60) [t60, t80] (t80, ∞).
 */
export function bracketOf(resources: number, limits: readonly number[]): 0 | 1 | 2 | 3 {
  if (!(resources >= 0)) throw new RangeError(`resources must be at least 0: ${resources}`);
  if (resources < limits[0]) return 0;
  if (resources < limits[1]) return 1;
  return resources <= limits[2] ? 2 : 3;
}
