/** The bits of some entries of a list, in its order. */
export function bitsOf<T extends string>(list: readonly T[], entries: readonly T[]): number {
  return entries.reduce((bits, entry) => bits | (1 << list.indexOf(entry)), 0);
}

/** The entries of a list whose bits are set. */
export function entriesOf<T extends string>(list: readonly T[], bits: number): T[] {
  return list.filter((_, i) => ((bits >>> i) & 1) === 1);
}
