import type {Convention, IsoDate} from "./convention.js";
import {upperEndOf} from "./upperEndOf.js";

/** A lower bound above its upper bound on some day. */
export interface CrossedBounds {
  readonly low: string;
  readonly high: string;
  readonly from: IsoDate;
  readonly lowValue: number;
  readonly highValue: number;
}

/** Pairs of bounds that cross, on the first day on which they do. */
export function crossedBounds({parameters}: Convention): CrossedBounds[] {
  return Object.keys(parameters).flatMap((low) => {
    const high = upperEndOf(low);
    if (high === undefined || parameters[high] === undefined) return [];
    const days = [...parameters[low].values, ...parameters[high].values].map(({from}) => from).sort();
    for (const from of days) {
      const [lowValue, highValue] = [low, high].map((id) => numberOn(parameters[id].values, from));
      if (lowValue !== undefined && highValue !== undefined && lowValue > highValue)
        return [{low, high, from, lowValue, highValue}];
    }
    return [];
  });
}

function numberOn(values: Convention["parameters"][string]["values"], date: IsoDate): number | undefined {
  const found = values.findLast(({from}) => from <= date)?.value;
  return typeof found === "number" ? found : undefined;
}
