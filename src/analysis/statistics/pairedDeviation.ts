/** Standard deviation of a difference between two outcomes whose draws correlate: common draws are worth what it saves. */
export function pairedDeviation({
  first,
  second,
  correlation
}: {
  first: number;
  second: number;
  correlation: number;
}): number {
  return Math.sqrt(Math.max(0, first * first + second * second - 2 * correlation * first * second));
}
