/**
 * Continuous ranked probability score of an ensemble for what was observed, in the unit of the observation: 0 is best.
 * `fair` (Ferro 2014) removes the penalty of a small ensemble, and needs two members.
 */
export function crps(
  ensemble: Iterable<number>,
  observed: number,
  {fair = false}: {fair?: boolean} = {}
): number {
  const sorted = Float64Array.from(ensemble).sort();
  const m = sorted.length;
  if (m < (fair ? 2 : 1)) throw new RangeError(`ensemble too small: ${m}`);
  let distance = 0;
  let spread = 0;
  sorted.forEach((member, i) => {
    distance += Math.abs(member - observed);
    // Half the sum of |yᵢ − yⱼ| over ordered pairs, from ranks.
    spread += (2 * i + 1 - m) * member;
  });
  return distance / m - spread / (m * (fair ? m - 1 : m));
}
