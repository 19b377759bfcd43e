/** A figure over worlds as documents keep it: finer digits are chance alone; null for what is not defined. */
export function sixDigits(value: number): number | null {
  return Number.isNaN(value) ? null : Number(value.toPrecision(6));
}
