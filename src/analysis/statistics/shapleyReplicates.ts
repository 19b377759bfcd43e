import {mean} from "./mean.js";
import {shapleyExact} from "./shapleyExact.js";
import {standardError} from "./standardError.js";

/** A Shapley value over replicates, with its standard error. */
export interface ShapleyEstimate {
  readonly value: number;
  readonly standardError: number;
}

/**
 * Shapley values of replicates that share their draws: `worths[replicate][mask]`. Each replicate gives its own values,
 * so that the error is that of paired runs. They sum to the mean effect of the whole.
 */
export function shapleyReplicates(worths: readonly ArrayLike<number>[]): ShapleyEstimate[] {
  if (worths.length === 0) throw new RangeError("no replicate");
  const byReplicate = worths.map(shapleyExact);
  return byReplicate[0].map((_, player) => {
    const values = byReplicate.map((replicate) => replicate[player]);
    return {value: mean(values), standardError: standardError(values)};
  });
}
