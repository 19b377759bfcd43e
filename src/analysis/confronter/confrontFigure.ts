import type {IsoDate} from "../../core/convention/convention.js";
import {byWorld, estimate} from "../indicateurs/estimate.js";
import type {Estimate} from "../indicateurs/result.js";
import type {WorldProjection} from "../mondes/projection.js";
import {spreadAt} from "../mondes/spreadTree.js";
import {worldsSpread} from "../statistics/worlds/worldsSpread.js";
import {type BaselineGround, type BaselineId, type Baselines, baselineIds, baselinesOf} from "./baselines.js";
import {type CentralFutures, futuresIn} from "./centralFutures.js";
import type {ConfrontedOutcome} from "./confrontedOutcomes.js";
import type {KnownFigure} from "./knownAsOf.js";
import {measureFutures} from "./measureFutures.js";
import {type ObservedFigure, type OutputMapping, periodText} from "./observedFigure.js";
import {type Scores, scoreBar, scoreFutures, skillAgainst} from "./scores.js";

/** A scenario as it was projected: chance under the central hypotheses, and the plausible worlds where they were drawn. */
export interface ConfrontedScenario {
  readonly id: string;
  readonly title: string;
  readonly central: CentralFutures;
  readonly projection?: WorldProjection;
}

/** What the outer bar of a row rests on: futures one by one, its two ends only, or nothing. */
export type Basis = "futures" | "bar" | "none";

/** A figure beside what one scenario projected of it. */
export interface ConfrontedRow {
  readonly id: string;
  readonly scenario: string;
  readonly notion: string;
  readonly period: string;
  readonly unit: string;
  readonly output: string;
  readonly use: "score" | "tendance";
  /** Why its year is counted apart; absent for the others. French. */
  readonly apart?: string;
  /** `low` and `high` are equal for a point; null for an end that the source leaves open. */
  readonly observed: {
    readonly low: number | null;
    readonly high: number | null;
    readonly connuLe: IsoDate;
    readonly perimeter: string;
    readonly source: string;
    readonly trust: string;
    readonly remark?: string;
    /** Earlier vintages of the same figure. */
    readonly revised: readonly {
      readonly low: number | null;
      readonly high: number | null;
      readonly connuLe: IsoDate;
    }[];
  };
  /** In the unit of the figure: chance inside, plausible worlds outside where the bar is known. */
  readonly projected: Estimate;
  readonly basis: Basis;
  /** Null where the basis does not give it, or for a near notion, which is not scored. */
  readonly crps: number | null;
  readonly intervalScore: number | null;
  readonly covered50: boolean | null;
  readonly covered90: boolean | null;
  readonly skill: {readonly [id in BaselineId]: number | null};
  readonly baselines: Baselines;
  readonly cause?: OutputMapping;
}

export interface RowGround extends BaselineGround {
  /** Ids of the figures that the projection rests on: one of their vintages was known when it was made. */
  readonly evidence?: ReadonlySet<string>;
  readonly outcomes: ReadonlyMap<string, ConfrontedOutcome>;
  readonly apart: {readonly [year: number]: string};
  readonly mappings: {readonly [output: string]: OutputMapping};
}

/** Sets a figure of a known outcome beside a scenario. */
export function confrontFigure(
  {figure, earlier}: KnownFigure,
  scenario: ConfrontedScenario,
  ground: RowGround
): ConfrontedRow {
  const outcome = ground.outcomes.get(figure.output ?? "");
  if (outcome === undefined) throw new RangeError(`no outcome for ${figure.id}: ${figure.output}`);
  const {projected, basis, scores} = projectedOf(figure, scenario, {...ground, outcome});
  const scored = figure.use === "score" ? scores : undefined;
  const baselines = baselinesOf(figure, ground);
  const mapping = ground.mappings[outcome.id];
  const apart = figure.measure === "niveau" ? ground.apart[figure.lastYear] : undefined;
  return {
    id: figure.id,
    scenario: scenario.id,
    notion: figure.notion,
    period: periodText(figure),
    unit: figure.unit,
    output: outcome.id,
    use: figure.use === "score" ? "score" : "tendance",
    ...(apart !== undefined && {apart}),
    observed: {
      ...ends(figure),
      perimeter: figure.perimeter,
      source: figure.source,
      trust: figure.trust,
      ...(figure.remark !== undefined && {remark: figure.remark}),
      revised: earlier.map(ends)
    },
    projected,
    basis,
    crps: scored?.crps ?? null,
    intervalScore: scored?.intervalScore ?? null,
    covered50: scored?.covered50 ?? null,
    covered90: scored?.covered90 ?? null,
    skill: skillsOf(figure, baselines, scored),
    baselines,
    ...(mapping !== undefined && {cause: mapping})
  };
}

function projectedOf(
  figure: ObservedFigure,
  {central, projection}: ConfrontedScenario,
  {outcome}: RowGround & {readonly outcome: ConfrontedOutcome}
): {projected: Estimate; basis: Basis; scores: Scores | undefined} {
  const percent = outcome.unit === "share";
  const chance = estimate(
    measureFutures(figure, (year) => futuresIn(central, outcome.id, year), {percent}) ?? []
  );
  const unknown = {projected: chance, basis: "none", scores: undefined} as const;
  if (projection === undefined) return unknown;
  const futures = measureFutures(
    figure,
    (year) =>
      projection.futures[outcome.id]?.[year - projection.firstYear]?.map((value) => value ?? Number.NaN),
    {percent}
  );
  if (futures?.some((value) => !Number.isNaN(value))) {
    const worlds = worldsSpread(byWorld(futures, projection.worlds.replicates));
    return {
      projected: {...chance, worlds},
      basis: "futures",
      scores: scoreFutures(futures, figure.observed)
    };
  }
  // The ends of two years say nothing of the ends of their ratio, nor of their sum.
  if (figure.measure !== "niveau") return unknown;
  const spread = spreadAt(
    projection.spreads,
    `years.${figure.lastYear - projection.firstYear}.${outcome.id}`
  );
  if (spread === undefined || !Number.isFinite(spread.q05) || !Number.isFinite(spread.q95)) return unknown;
  const scale = percent ? 100 : 1;
  const worlds = {...spread, q05: scale * spread.q05, q95: scale * spread.q95};
  return {
    projected: {...chance, worlds},
    basis: "bar",
    scores: scoreBar({low: worlds.q05, high: worlds.q95}, figure.observed)
  };
}

function ends({observed: {low, high}, connuLe}: ObservedFigure) {
  const known = (end: number) => (Number.isFinite(end) ? end : null);
  return {low: known(low), high: known(high), connuLe};
}

function skillsOf(
  {observed}: ObservedFigure,
  baselines: Baselines,
  scores: Scores | undefined
): ConfrontedRow["skill"] {
  const skill = (id: BaselineId): number | null => {
    const {forecast} = baselines[id];
    if (forecast === undefined || scores === undefined) return null;
    const gained = skillAgainst(forecast, scores, observed);
    return Number.isNaN(gained) ? null : gained;
  };
  return Object.fromEntries(baselineIds.map((id) => [id, skill(id)])) as ConfrontedRow["skill"];
}
