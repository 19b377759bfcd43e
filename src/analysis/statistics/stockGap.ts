/**
 * Share of a stock's gap that is left after each year, when a share `rate` of the stock is renewed every year and
 * `effort` (in [0, 1], one value a year) of the gap is closed in what renews it: MODEL's closed form, by recurrence.
 */
export function stockGap(rate: number, effort: readonly number[]): number[] {
  if (!(rate >= 0 && rate <= 1)) throw new RangeError(`rate must be in [0, 1]: ${rate}`);
  let gap = 1;
  return effort.map((closed) => {
    gap = (1 - rate) * gap + rate * (1 - closed);
    return gap;
  });
}
