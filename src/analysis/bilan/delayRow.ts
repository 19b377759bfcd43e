import {mean} from "../statistics/mean.js";
import {quantile} from "../statistics/quantile.js";
import type {ReviewedAttribution} from "./reviewedAttribution.js";

/** Months between demande and attribution of some of the ménages; NaN where no line gives both dates. */
export interface DelayRow {
  readonly id: string;
  readonly attributions: number;
  /** Lines that give both dates. */
  readonly lines: number;
  readonly mean: number;
  readonly median: number;
}

/** Delays of these attributions. */
export function delayRow(id: string, attributions: readonly ReviewedAttribution[]): DelayRow {
  const delays = attributions.flatMap(({delayMonths}) => delayMonths ?? []);
  return {
    id,
    attributions: attributions.length,
    lines: delays.length,
    mean: delays.length === 0 ? Number.NaN : mean(delays),
    median: quantile(delays, 0.5)
  };
}
