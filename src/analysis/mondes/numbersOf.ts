/** Values as they were kept, where null stands for what is not defined. */
export function numbersOf(values: readonly (number | null)[]): number[] {
  return values.map((value) => value ?? Number.NaN);
}
