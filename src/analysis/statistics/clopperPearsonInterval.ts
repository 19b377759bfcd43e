import {betaQuantile} from "./betaQuantile.js";
import {checkProportion, type Interval, type Proportion} from "./interval.js";

/** Exact interval of a proportion (Clopper & Pearson 1934): covers at least as often as it says. */
export function clopperPearsonInterval(proportion: Proportion, confidence = 0.95): Interval {
  checkProportion(proportion);
  const {successes, n} = proportion;
  const tail = (1 - confidence) / 2;
  return {
    low: successes === 0 ? 0 : betaQuantile(tail, {a: successes, b: n - successes + 1}),
    high: successes === n ? 1 : betaQuantile(1 - tail, {a: successes + 1, b: n - successes})
  };
}
