import {objectiveLowSet} from "../../core/brackets.js";
import {type Fragilite, fragilites, statuses} from "../../core/vocabulary.js";
import {type PeriodView, ratio} from "./periodView.js";

export type FluxClass = Fragilite | "metropole";

/** The attributions of one class of quartiers in one period, replicate by replicate. */
export interface FluxValues {
  readonly attributions: Float64Array;
  /** One array a bracket, in [0, 1]; NaN where there was no attribution. */
  readonly shares: readonly Float64Array[];
  /** Share of the low set of the objective of the class (article 5.2), of the ménages modestes for the métropole. */
  readonly under60: Float64Array;
}

/** Attributions, shares of the brackets and of the low set of a class, or of the métropole. */
export function fluxOf(view: PeriodView, fluxClass: FluxClass): FluxValues {
  const classes = fluxClass === "metropole" ? fragilites : [fluxClass];
  const counts = view.brackets.map((k) =>
    view.sum(classes.flatMap((g) => statuses.map((s) => `flux.${g}.${k}.${s}`)))
  );
  const attributions = counts[0].map((_, i) => counts.reduce((sum, values) => sum + values[i], 0));
  const low = view.lowest(fluxClass === "metropole" ? "modestes" : objectiveLowSet(fluxClass)).length;
  const under60 = attributions.map((_, i) =>
    counts.slice(0, low).reduce((sum, values) => sum + values[i], 0)
  );
  return {
    attributions,
    shares: counts.map((count) => ratio(count, attributions)),
    under60: ratio(under60, attributions)
  };
}
