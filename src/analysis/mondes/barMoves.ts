import {worldsSpread} from "../statistics/worlds/worldsSpread.js";

/**
 * How far the outer bar of a table [world][replicate] moved when the worlds went from half of them to all: the larger move of
 * its two ends over its length. 0 where it has no length; NaN below two worlds.
 */
export function barMoves(futures: readonly (readonly number[])[]): number {
  if (futures.length < 2) return Number.NaN;
  const [half, all] = [futures.slice(0, Math.floor(futures.length / 2)), futures].map(worldsSpread);
  const length = all.q95 - all.q05;
  return length > 0 ? Math.max(Math.abs(half.q05 - all.q05), Math.abs(half.q95 - all.q95)) / length : 0;
}
