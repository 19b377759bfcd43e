/** A cadence put back by whole years within the same horizon; `beyond` is what falls after its end. */
export function plaiDelayed(
  cadence: readonly number[],
  years: number
): {cadence: readonly number[]; beyond: number} {
  if (!Number.isInteger(years) || years < 0) throw new RangeError(`years must be a whole number: ${years}`);
  const late = Math.min(years, cadence.length);
  const kept = cadence.slice(0, cadence.length - late);
  const beyond = cadence.slice(cadence.length - late).reduce((a, b) => a + b, 0);
  return {cadence: [...Array.from({length: late}, () => 0), ...kept], beyond};
}
