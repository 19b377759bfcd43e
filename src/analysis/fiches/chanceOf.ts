import {binomialQuantile} from "../statistics/binomialQuantile.js";

/** What chance alone gives when a practice exactly at `share` decides `n` times: nine years out of ten between both. */
export interface Chance {
  readonly low: number;
  readonly high: number;
}

/** Counts that a year leaves between with a probability of at least nine in ten, by the binomial law. */
export function chanceOf(n: number, share: number): Chance {
  const law = {n, p: share};
  return {low: binomialQuantile(0.05, law), high: binomialQuantile(0.95, law)};
}
