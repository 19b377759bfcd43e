/** What is ranked: its note (higher is more fragile), its logements, and whether the first class is its due. */
export interface Ranked {
  readonly note: number;
  readonly logements: number;
  readonly alwaysFragile: boolean;
}

/**
 * Cuts units into the three classes of fragility so that the first two hold the given shares of the stock:
 * those always fragile first, then by note; the unit that straddles a limit goes to the nearer side.
 */
export function classByStock(
  units: readonly Ranked[],
  {fragile, moyenne}: {fragile: number; moyenne: number}
): Uint8Array {
  const total = units.reduce((sum, {logements}) => sum + logements, 0);
  const order = units
    .map((_, i) => i)
    .sort(
      (a, b) =>
        Number(units[b].alwaysFragile) - Number(units[a].alwaysFragile) ||
        units[b].note - units[a].note ||
        a - b
    );
  const limits = [fragile * total, (fragile + moyenne) * total];
  const classes = new Uint8Array(units.length);
  let classed = 0;
  let current = 0;
  for (const i of order) {
    while (!units[i].alwaysFragile && current < 2 && classed + units[i].logements / 2 > limits[current])
      current++;
    classes[i] = current;
    classed += units[i].logements;
  }
  return classes;
}
