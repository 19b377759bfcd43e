import {checkProportion, type Interval, type Proportion} from "./interval.js";
import {normalQuantile} from "./normalQuantile.js";

/** Wilson's score interval of a proportion (1927). */
export function wilsonInterval(proportion: Proportion, confidence = 0.95): Interval {
  checkProportion(proportion);
  const {successes, n} = proportion;
  const share = successes / n;
  const z = normalQuantile(0.5 + confidence / 2);
  const z2 = z * z;
  const centre = share + z2 / (2 * n);
  const half = z * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n));
  return {
    low: Math.max(0, (centre - half) / (1 + z2 / n)),
    high: Math.min(1, (centre + half) / (1 + z2 / n))
  };
}
