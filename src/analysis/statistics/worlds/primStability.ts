import {choosePrimBox} from "./choosePrimBox.js";
import {keyedChance} from "./keyedChance.js";
import {type PrimOptions, prim} from "./prim.js";
import type {PruneOptions} from "./prunePrimBox.js";

/** How often other worlds as likely would tell the same inputs. */
export interface PrimStability {
  /** By input, the share of resamples whose box restricts it, in [0, 1]. */
  readonly restricted: readonly number[];
  /** Share of resamples in which no box says more than "everywhere". */
  readonly nothing: number;
}

export interface PrimStabilityOptions extends PrimOptions, PruneOptions {
  readonly seed: string;
  readonly resamples?: number;
  /** Share of the worlds in one resample, in (0, 1]. */
  readonly share?: number;
}

/**
 * The whole search, choice included, on keyed resamples of the worlds (Bryant & Lempert 2010), drawn without replacement, since a
 * world drawn twice would look like two that agree: an input told in nearly all of them is not there by the luck of the draw.
 * Four fifths by default: PRIM peels a twentieth at a time and sees little in half of a few hundred worlds. A resample without
 * case tells nothing.
 */
export function primStability(
  points: readonly ArrayLike<number>[],
  cases: readonly boolean[],
  {seed, resamples = 50, share = 0.8, ...options}: PrimStabilityOptions
): PrimStability {
  if (!(resamples >= 1 && points.length >= 2 && share > 0 && share <= 1))
    throw new RangeError(`${resamples} resamples of ${share} of ${points.length} worlds`);
  const chance = keyedChance(`prim|${seed}`);
  const counts = new Array<number>(points[0].length).fill(0);
  let nothing = 0;
  for (let b = 0; b < resamples; b++) {
    const drawn = [...chance.shuffled(points.length, b)].slice(0, Math.ceil(share * points.length));
    const some = drawn.map((w) => points[w]);
    const found = drawn.map((w) => cases[w]);
    const {limits} = choosePrimBox(prim(some, found, options), some, found, options);
    if (limits.length === 0) nothing++;
    for (const {input} of limits) counts[input]++;
  }
  return {restricted: counts.map((count) => count / resamples), nothing: nothing / resamples};
}
