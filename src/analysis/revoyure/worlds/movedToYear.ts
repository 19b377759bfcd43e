import type {PredictedIndicator, Prediction} from "../projection/projection.js";
import {regressionOnYear} from "./regressionOnYear.js";
import {type CountsById, simulatedCounts, type WorldFigure} from "./worldFigures.js";

/** What was observed, and what the worlds gave of it under the scenario. */
export interface ObservedYear {
  /** Half-years of the period. */
  readonly halfYears: readonly string[];
  readonly observed: CountsById;
  /** Of the scenario in every world, from the period on. */
  readonly scenario: readonly PredictedIndicator[];
  figures(counts: CountsById): readonly WorldFigure[];
}

/** Futures run again, each half-year to come moved by what their own period missed of the one observed (`regressionOnYear`). */
export function movedToYear(
  renewed: readonly PredictedIndicator[],
  {halfYears, observed, scenario, figures}: ObservedYear
): PredictedIndicator[] {
  const of = (indicators: readonly PredictedIndicator[]) => figures(simulatedCounts(indicators, halfYears));
  const regression = regressionOnYear(of(scenario), figures(observed));
  const own = of(renewed);
  const last = halfYears[halfYears.length - 1];
  return renewed.map((indicator) => {
    const before = scenario.find(({id}) => id === indicator.id)?.predictions ?? [];
    return {
      ...indicator,
      predictions: indicator.predictions.map((prediction) => {
        const known = before.find(({halfYear}) => halfYear === prediction.halfYear);
        if (known === undefined || prediction.halfYear <= last) return prediction;
        const values = futuresOf(known);
        if (values.some(Number.isNaN)) return prediction;
        return moved(prediction, regression.shiftsOf(values, own));
      })
    };
  });
}

/** The share or the quantity in each future; NaN for a share of nothing. */
export function futuresOf({successes, n}: Prediction): number[] {
  if (n === undefined) return [...successes];
  return successes.map((x, i) => (n[i] > 0 ? x / n[i] : Number.NaN));
}

function moved(prediction: Prediction, shifts: readonly number[]): Prediction {
  const {successes, n} = prediction;
  return {
    ...prediction,
    successes: successes.map((x, i) =>
      n === undefined ? Math.max(0, x + shifts[i]) : Math.min(n[i], Math.max(0, x + n[i] * shifts[i]))
    )
  };
}
