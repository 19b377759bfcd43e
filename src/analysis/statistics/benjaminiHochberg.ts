/** P-values adjusted by the method of Benjamini & Hochberg (1995), in the order given: the false discovery rate is held. */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  const order = pValues.map((_, i) => i).sort((i, j) => pValues[j] - pValues[i] || j - i);
  const adjusted = pValues.map(() => 1);
  let ceiling = 1;
  order.forEach((index, rank) => {
    ceiling = Math.min(ceiling, (pValues.length / (pValues.length - rank)) * pValues[index]);
    adjusted[index] = ceiling;
  });
  return adjusted;
}
