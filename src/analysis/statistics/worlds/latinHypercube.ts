import {keyedChance} from "./keyedChance.js";

/**
 * A Latin hypercube (McKay, Beckman & Conover 1979): `count` points in (0, 1)^dimensions, one in each interval of length
 * 1 ÷ count along each dimension, at a random place inside it. A point depends on `count`: unlike Sobol' points, asking for more changes all.
 */
export function latinHypercube(seed: string, count: number, dimensions: number): Float64Array[] {
  if (!(Number.isInteger(count) && count > 0))
    throw new RangeError(`count must be a positive whole number: ${count}`);
  const chance = keyedChance(`latin|${seed}`);
  const points = Array.from({length: count}, () => new Float64Array(dimensions));
  for (let dimension = 0; dimension < dimensions; dimension++) {
    const strata = chance.shuffled(count, 2 * dimension);
    points.forEach((point, i) => {
      point[dimension] = (strata[i] + chance.unit(2 * dimension + 1, i)) / count;
    });
  }
  return points;
}
