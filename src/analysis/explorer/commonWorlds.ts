import type {WorldProjection} from "../mondes/projection.js";

/**
 * Projections on the worlds that all of them ran in: two sets of worlds begin alike however many each has. Outer bars by figure
 * (`spreads`) stay those of all the worlds of each. A RangeError where they are of other worlds.
 */
export function commonWorlds<P extends Pick<WorldProjection, "worlds" | "futures">>(
  projections: readonly P[]
): P[] {
  const [first] = projections;
  const n = Math.min(...projections.map(({worlds}) => worlds.n));
  return projections.map((projection) => {
    const {worlds, futures} = projection;
    if (worlds.digest !== first.worlds.digest || worlds.replicates !== first.worlds.replicates)
      throw new RangeError(`projections are of other worlds: ${worlds.digest}, ${first.worlds.digest}`);
    if (worlds.n === n) return projection;
    const kept = n * worlds.replicates;
    return {
      ...projection,
      worlds: {...worlds, n},
      futures: Object.fromEntries(
        Object.entries(futures).map(([id, years]) => [id, years.map((row) => row.slice(0, kept))])
      )
    };
  });
}
