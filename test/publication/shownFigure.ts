const finest = {points: -1, months: -1, count: 0} as const;
const units = {points: "pt", months: "mois", count: ""} as const;

/**
 * A signed figure as words show it, without spaces: to the digit that its error allows, by hand the power of ten of 1.96 errors in
 * its unit.
 */
export function shownFigure(
  {mean, se}: {readonly mean: number; readonly se: number},
  unit: keyof typeof finest
): string {
  const known = Math.floor(Math.log10(1.96 * se));
  const digit = Number.isFinite(known) ? Math.max(finest[unit], known) : finest[unit];
  const step = 10 ** digit;
  const rounded = Math.sign(mean) * Math.round(Math.abs(mean) / step) * step;
  const sign = rounded > 0 ? "+" : rounded < 0 ? "−" : "";
  return `${sign}${Math.abs(rounded)
    .toFixed(step < 1 ? 1 : 0)
    .replace(".", ",")}${units[unit]}`;
}
