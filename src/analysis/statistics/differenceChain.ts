import {deterministicLog} from "../../core/numbers/deterministicLog.js";
import {normalQuantile} from "./normalQuantile.js";

/** A place of a chain, and the logarithm of how likely it is, up to a constant. */
export interface ChainState {
  readonly point: readonly number[];
  readonly log: number;
}

export interface DifferenceChainOptions<S extends ChainState> {
  /** What stands at a point; undefined where nothing can. */
  readonly read: (point: readonly number[]) => S | undefined;
  /** First pace of each coordinate. */
  readonly paces: readonly number[];
  readonly random: () => number;
  /** Steps that are left out while the chain finds its place and its paces. */
  readonly burnIn: number;
  readonly draws: number;
  /** Steps from one draw to the next. */
  readonly thinning: number;
}

/** Pace of a difference of two states along which the chain moves, and how often it takes it whole, from one mode to another. */
const diffuse = 2.38;
const wholeEvery = 10;

/**
 * Draws of a law known up to a constant, by a Metropolis chain. One step in two moves one coordinate, at a pace that accepts two moves in
 * five; the other moves all of them along the difference of two states of the burn-in (ter Braak & Vrugt 2008), which follows ridges that
 * no coordinate alone can walk. What the chain learns is left as it is after the burn-in.
 */
export function differenceChain<S extends ChainState>(
  start: S,
  {read, paces: first, random, burnIn, draws, thinning}: DifferenceChainOptions<S>
): S[] {
  const size = first.length;
  const normal = () => normalQuantile(Math.min(1 - 1e-12, Math.max(1e-12, random())));
  const paces = [...first];
  const past: (readonly number[])[] = [];
  const kept: S[] = [];
  let state = start;
  const anyPast = () => past[Math.floor(random() * past.length)];
  const alongDifference = (step: number): number[] => {
    const [one, other] = [anyPast(), anyPast()];
    const share = step % wholeEvery === 1 ? 1 : diffuse / Math.sqrt(2 * size);
    // A thousandth of its own pace lets a coordinate that no state of the past has moved.
    return state.point.map((value, i) => value + share * (one[i] - other[i]) + 0.001 * paces[i] * normal());
  };
  for (let step = 0; step < burnIn + draws * thinning; step++) {
    const jointly = step % 2 === 1 && past.length > 2 * size;
    const moved = (step >> 1) % size;
    const pace = paces[moved] * normal();
    const point = jointly
      ? alongDifference(step)
      : state.point.map((value, i) => (i === moved ? value + pace : value));
    const next = read(point);
    const accepted =
      next !== undefined && deterministicLog(Math.max(1e-300, random())) < next.log - state.log;
    if (accepted) state = next;
    if (step < burnIn) {
      if (!jointly) paces[moved] *= accepted ? 1.12 : 0.93;
      // The first third of it comes from where the chain was put.
      if (3 * step >= burnIn) past.push(state.point);
    } else if ((step - burnIn) % thinning === thinning - 1) kept.push(state);
  }
  return kept;
}
