/** P-values adjusted by Holm's step-down method (1979), in the order given: the family's error rate is held. */
export function holm(pValues: readonly number[]): number[] {
  const order = pValues.map((_, i) => i).sort((i, j) => pValues[i] - pValues[j] || i - j);
  const adjusted = pValues.map(() => 1);
  let floor = 0;
  order.forEach((index, rank) => {
    floor = Math.max(floor, Math.min(1, (pValues.length - rank) * pValues[index]));
    adjusted[index] = floor;
  });
  return adjusted;
}
