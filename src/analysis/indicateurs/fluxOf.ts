import {brackets, type Fragilite, fragilites, statuses} from "../../core/vocabulary.js";
import {type PeriodView, ratio} from "./periodView.js";

export type FluxClass = Fragilite | "metropole";

/** The attributions of one class of quartiers in one period, replicate by replicate. */
export interface FluxValues {
  readonly attributions: Float64Array;
  /** One array a bracket, in [0, 1]; NaN where there was no attribution. */
  readonly shares: readonly Float64Array[];
  readonly under60: Float64Array;
}

/** Attributions, shares of the brackets and share under 60 % of the PLUS scale of a class, or of the métropole. */
export function fluxOf(view: PeriodView, fluxClass: FluxClass): FluxValues {
  const classes = fluxClass === "metropole" ? fragilites : [fluxClass];
  const counts = brackets.map((k) =>
    view.sum(classes.flatMap((g) => statuses.map((s) => `flux.${g}.${k}.${s}`)))
  );
  const attributions = counts[0].map((_, i) => counts.reduce((sum, values) => sum + values[i], 0));
  const under60 = counts[0].map((count, i) => count + counts[1][i]);
  return {
    attributions,
    shares: counts.map((count) => ratio(count, attributions)),
    under60: ratio(under60, attributions)
  };
}
