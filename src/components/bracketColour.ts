/** Colours from the lowest resources to the highest: `--tranche-1` to `--tranche-8`. */
const scale = 8;
/** Where there are four, as most conventions have, those furthest apart. */
const four = [1, 2, 5, 7] as const;

/** Colour of a bracket, by its place among so many. */
export function bracketColour(k: number, count: number): string {
  const place = count === four.length ? four[k] : 1 + Math.round((k * (scale - 1)) / Math.max(1, count - 1));
  return `var(--tranche-${place})`;
}
