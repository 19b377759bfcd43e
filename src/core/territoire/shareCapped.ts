import {largestRemainder} from "../numbers/largestRemainder.js";

/** Splits a whole `total` in proportion to `weights`, no part above its cap: what a full part refuses goes to the others. */
export function shareCapped(weights: readonly number[], total: number, caps: readonly number[]): number[] {
  const room = caps.reduce((sum, cap, i) => sum + (weights[i] > 0 ? cap : 0), 0);
  if (room < total) throw new RangeError(`caps hold ${room}, less than ${total}`);
  const open = weights.map((weight, i) => weight > 0 && caps[i] > 0);
  const parts = weights.map(() => 0);
  for (let left = total; left > 0; ) {
    const offered = largestRemainder(
      weights.map((weight, i) => (open[i] ? weight : 0)),
      left
    );
    for (let i = 0; i < parts.length; i++) {
      const taken = Math.min(offered[i], caps[i] - parts[i]);
      parts[i] += taken;
      left -= taken;
      if (parts[i] === caps[i]) open[i] = false;
    }
  }
  return parts;
}
