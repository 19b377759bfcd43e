import {mean} from "../mean.js";
import {standardDeviation} from "../standardDeviation.js";
import type {MorrisDesign} from "./morrisDesign.js";

/** Elementary effects of one input: outcome moved by a move of the whole range, in the unit of the outcome. */
export interface MorrisEffects {
  /** Mean effect μ: signed, so that effects of both signs cancel. */
  readonly mu: number;
  /** Mean absolute effect μ* (Campolongo, Cariboni & Saltelli 2007): what ranks inputs. */
  readonly muStar: number;
  /** Standard deviation σ of effects: large when the input interacts or bends. NaN below two effects. */
  readonly sigma: number;
  /** Effects seen: one a trajectory, less those that touch a simulation without value (NaN). */
  readonly n: number;
}

/** Effects of each input, in the order of coordinates, from one value a point of the design (Morris 1991). */
export function morris({dimensions, points}: MorrisDesign, values: readonly number[]): MorrisEffects[] {
  if (values.length !== points.length)
    throw new RangeError(`${values.length} values do not fit ${points.length} points`);
  const effects: number[][] = Array.from({length: dimensions}, () => []);
  for (let i = 1; i < points.length; i++) {
    if (i % (dimensions + 1) === 0) continue;
    const moved = points[i].findIndex((x, d) => x !== points[i - 1][d]);
    const effect = (values[i] - values[i - 1]) / (points[i][moved] - points[i - 1][moved]);
    if (!Number.isNaN(effect)) effects[moved].push(effect);
  }
  return effects.map((seen) => ({
    mu: mean(seen),
    muStar: mean(seen.map(Math.abs)),
    sigma: standardDeviation(seen),
    n: seen.length
  }));
}
