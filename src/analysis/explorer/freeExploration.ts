import {formatNumber, formatShare} from "../../words/numbers.js";
import {mean} from "../statistics/mean.js";
import {type MorrisEffects, morris} from "../statistics/worlds/morris.js";
import {type SobolIndex, sobolIndices} from "../statistics/worlds/sobolIndices.js";
import type {ExploredScenario} from "./exploredWorlds.js";
import type {FreeRequest} from "./explorerRequest.js";
import type {Subject, SubjectOutcome} from "./subjects.js";
import {listed, outcomeText} from "./told.js";

/** An input of a free design, as it is told. */
export interface ToldInput {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly kind: "hypothese" | "levier";
}

type Row = {readonly input: ToldInput};
export type MorrisRow = Row & MorrisEffects;
export type SobolRow = Row & SobolIndex;

/** What a free design says of an outcome, or of a difference with the reference. */
export interface FreeSubject extends Pick<Subject, "scenario" | "against" | "outcome"> {
  /** Over all points. */
  readonly mean: number;
  /** Morris: ranked by μ*. */
  readonly morris?: readonly MorrisRow[];
  /** Saltelli and Jansen: ranked by total index; rows of which every run ended, of those asked. */
  readonly sobol?: {readonly rows: number; readonly variance: number; readonly indices: readonly SobolRow[]};
  /** To be read after its subject. */
  readonly says: string;
}

/** What is said of scenarios over a free design on the central fit. */
export interface FreeExploration {
  readonly design: FreeRequest["design"];
  readonly size: number;
  readonly year: number;
  readonly scenarios: readonly Pick<ExploredScenario, "id" | "title">[];
  readonly inputs: readonly ToldInput[];
  readonly runs: {readonly points: number; readonly replicates: number; readonly total: number};
  readonly failed: readonly {readonly point: number; readonly reason: string}[];
  readonly subjects: readonly FreeSubject[];
}

export interface FreeSource extends Pick<FreeExploration, "year" | "scenarios" | "inputs"> {
  readonly request: FreeRequest;
  readonly seed: string;
  readonly points: readonly Float64Array[];
  readonly outcomes: readonly SubjectOutcome[];
  /** [point][scenario][replicate][outcome], or why a point could not be run. */
  readonly answers: readonly FreeAnswer[];
}

export type FreeAnswer =
  | {readonly outcomes: readonly (readonly (readonly (number | null)[])[])[]}
  | {readonly reason: string};

/** Indices of every input on every outcome; the value of a point is the mean of its replicates, drawn alike at each. */
export function freeExploration(source: FreeSource): FreeExploration {
  const {request, scenarios, inputs, outcomes, answers, year, points} = source;
  const [reference, ...others] = scenarios;
  const subjects = outcomes.flatMap((outcome, o) => {
    const levels = scenarios.map((_, s) => answers.map((answer) => pointMean(answer, s, o)));
    const [scale, unit] = outcome.unit === "share" ? [100, "points" as const] : [1, outcome.unit];
    return [
      ...scenarios.map((scenario, s) => subjectOf({scenario, outcome}, levels[s], source)),
      ...others.map((scenario, s) =>
        subjectOf(
          {scenario, against: reference, outcome: {...outcome, unit}},
          levels[s + 1].map((x, i) => scale * (x - levels[0][i])),
          source
        )
      )
    ];
  });
  const total = points.length * request.replicates * scenarios.length;
  return {
    design: request.design,
    size: request.size,
    ...{year, scenarios, inputs},
    runs: {points: points.length, replicates: request.replicates, total},
    failed: answers.flatMap((answer, point) => ("reason" in answer ? [{point, reason: answer.reason}] : [])),
    subjects
  };
}

function pointMean(answer: FreeAnswer, scenario: number, outcome: number): number {
  if ("reason" in answer) return Number.NaN;
  return mean(answer.outcomes[scenario].map((row) => row[outcome] ?? Number.NaN));
}

function subjectOf(
  named: Pick<Subject, "scenario" | "against" | "outcome">,
  values: readonly number[],
  {request, seed, points, inputs}: FreeSource
): FreeSubject {
  const center = mean(values.filter(Number.isFinite));
  const known = (x: number) => (Number.isNaN(x) ? Number.NEGATIVE_INFINITY : x);
  if (request.design === "morris") {
    const rows = morris({dimensions: inputs.length, points}, values)
      .map((effects, i) => ({input: inputs[i], ...effects}))
      .sort((a, b) => known(b.muStar) - known(a.muStar));
    return {...named, mean: center, morris: rows, says: morrisSays(named, rows)};
  }
  const {rows, variance, indices} = sobolIndices(values, {inputs: inputs.length, seed});
  const told = indices
    .map((index, i) => ({input: inputs[i], ...index}))
    .sort((a, b) => known(b.total) - known(a.total));
  const sobol = {rows, variance, indices: told};
  return {...named, mean: center, sobol, says: sobolSays(sobol)};
}

function morrisSays({outcome}: Pick<FreeSubject, "outcome">, rows: readonly MorrisRow[]): string {
  const first = rows.filter(({muStar}) => muStar > 0).slice(0, 3);
  if (first.length === 0) return "rien de ce qui est déplacé n’y change quoi que ce soit.";
  const told = first.map(
    ({input, muStar}) =>
      `« ${input.label} » (${outcomeText(muStar, outcome)} d’un bout à l’autre de sa plage)`
  );
  return `ce qui déplace le plus est ${listed(told)}.`;
}

function sobolSays({rows, indices}: NonNullable<FreeSubject["sobol"]>): string {
  // The lower end of a total index is above 0 by construction: an interval that tells little is told as such.
  const told = indices
    .filter(({total, totalLow, totalHigh}) => total >= 0.1 && totalLow >= 0.05 && totalHigh - totalLow <= 0.5)
    .slice(0, 3);
  if (told.length === 0) return `${formatNumber(rows)} lignes ne suffisent pas à dire ce qui pèse.`;
  const parts = told.map(
    ({input, total, totalLow, totalHigh}) =>
      `« ${input.label} », ${formatShare(total)} de la variance avec ses interactions (de ${formatShare(totalLow)} à ${formatShare(totalHigh)})`
  );
  return `${listed(parts)}.`;
}
