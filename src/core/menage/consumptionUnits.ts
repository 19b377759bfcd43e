import {type Draws, decisions, threshold} from "../random.js";
import {sizes} from "../vocabulary.js";

/** Tenths of a consumption unit: the first adult, each other person of 14 or more, each child under 14 (INSEE, modified OECD scale). */
const firstAdult = 10;
const otherAdult = 5;
const child = 3;

/**
 * Consumption units of a ménage in tenths, from its size (index in `sizes`) and the ages of those after the first, each
 * drawn under the ménage's own key; "six or more" counts six.
 */
export function consumptionUnits(
  draws: Draws,
  {key, size, under14}: {readonly key: number; readonly size: number; readonly under14: readonly number[]}
): number {
  const young = threshold(under14[size]);
  let tenths = firstAdult;
  for (let person = 1; person < sizes[size]; person++)
    tenths += draws.draw(decisions.composition, 0, key, person) < young ? child : otherAdult;
  return tenths;
}
