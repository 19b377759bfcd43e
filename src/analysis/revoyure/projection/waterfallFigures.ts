import {mean} from "../../statistics/mean.js";
import {meetsAll, type ProjectedObjective, tolerance} from "./objectiveChances.js";
import type {PredictedIndicator} from "./projection.js";
import type {WaterfallFigure} from "./reprojection.js";
import {yearFigures} from "./yearFigures.js";

type Indicators = readonly PredictedIndicator[];

/**
 * The projection from the frozen one to the new one: the same scenario run again today (when anything it was made from
 * changed), then with the learnt effort, then with the learnt rotation, all on the same draws; then on fresh draws.
 */
export interface WaterfallRuns {
  readonly frozen: Indicators;
  /** Undefined when nothing changed since: the frozen run stands for it. */
  readonly today?: Indicators;
  readonly withEffort: Indicators;
  readonly withSupply: Indicators;
  readonly renewed: Indicators;
}

/** Steps of each figure in the order of `waterfallCauses`: they sum to the difference, chance being what is left. */
export function waterfallFigures(
  runs: WaterfallRuns,
  objectives: readonly ProjectedObjective[],
  year: number
): WaterfallFigure[] {
  const shares = objectives.map(({id, label}) =>
    figure(runs, {
      ...{id, label, year, unit: "points"},
      values: (indicators) => yearFigures(indicators, id, year).map((share) => 100 * share)
    })
  );
  return [
    figure(runs, {
      ...{id: "ensemble", label: "Probabilité que tous les objectifs soient atteints", year},
      unit: "probability",
      values: (indicators) =>
        meetsAll(indicators, objectives, {year, within: tolerance}).map((met) => (met ? 100 : 0))
    }),
    ...shares,
    figure(runs, {
      ...{id: "attributions", label: "Attributions", year, unit: "count"},
      values: (indicators) => yearFigures(indicators, "attributions", year)
    })
  ];
}

function figure(
  {frozen, today, withEffort, withSupply, renewed}: WaterfallRuns,
  {
    values,
    ...header
  }: Pick<WaterfallFigure, "id" | "label" | "year" | "unit"> & {
    values: (indicators: Indicators) => readonly number[];
  }
): WaterfallFigure {
  const before = mean(values(frozen));
  const after = mean(values(renewed));
  const effort = values(withEffort);
  const paired = effort.length;
  const first = (of: Indicators) => mean(values(of).slice(0, paired));
  const start = today === undefined ? first(frozen) : first(today);
  const data = today === undefined ? 0 : start - first(frozen);
  const learnt = mean(effort) - start;
  const supply = mean(values(withSupply)) - mean(effort);
  return {
    ...header,
    before,
    after,
    changes: [data, learnt, supply, after - before - (data + learnt + supply)]
  };
}
