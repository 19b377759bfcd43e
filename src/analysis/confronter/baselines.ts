import type {IsoDate} from "../../core/convention/convention.js";
import {leastSquares} from "../statistics/leastSquares.js";
import {knownAsOf} from "./knownAsOf.js";
import type {ObservedFigure} from "./observedFigure.js";

/** What one would have said without a model. */
export const baselineIds = ["persistence", "trend", "objective"] as const;
export type BaselineId = (typeof baselineIds)[number];

/** A forecast of one value in the unit of the figure, and what it rests on; without value, why there is none. French. */
export interface Baseline {
  readonly forecast?: number;
  readonly why: string;
}

export type Baselines = {readonly [id in BaselineId]: Baseline};

export interface BaselineGround {
  /** Every vintage; those published after `knownOn` are not read. */
  readonly figures: readonly ObservedFigure[];
  readonly knownOn: IsoDate;
  /** First year projected. */
  readonly firstYear: number;
  /** What the text aims at for an outcome in a year, in the unit of its figures; undefined where it says nothing. */
  readonly objectiveOf: (output: string, year: number) => number | undefined;
}

/** What the baselines are called, from the figures known on the day. */
export function baselineNames({figures, knownOn, firstYear}: BaselineGround): {
  readonly [id in BaselineId]: string;
} {
  const years = knownAsOf(figures, knownOn).flatMap(({figure: {measure, lastYear}}) =>
    measure === "niveau" && lastYear < firstYear ? [lastYear] : []
  );
  return {
    persistence: years.length === 0 ? "rien ne change" : `${Math.max(...years)} persiste`,
    trend: `tendance ${firstYear - trendYears}–${firstYear - 1}`,
    objective: "objectif atteint"
  };
}

/** Years before the projection that the trend is drawn through. */
const trendYears = 5;

/** The three forecasts that a projection is held against, over the same years: nothing published after the day is read. */
export function baselinesOf(figure: ObservedFigure, ground: BaselineGround): Baselines {
  const levels = levelsBefore(figure, ground);
  return {
    persistence: persistence(figure, levels),
    trend: trend(figure, levels, ground),
    objective: objective(figure, ground)
  };
}

interface Level {
  readonly year: number;
  readonly amount: number;
}

/** What was known of the same outcome, in years before the projection, by year. */
function levelsBefore(
  {output, unit}: ObservedFigure,
  {figures, knownOn, firstYear}: BaselineGround
): Level[] {
  return knownAsOf(figures, knownOn)
    .map(({figure}) => figure)
    .filter(
      ({output: of, unit: counted, measure, lastYear, observed}) =>
        of === output &&
        (counted === unit || unit === "%") &&
        measure === "niveau" &&
        lastYear < firstYear &&
        observed.low === observed.high
    )
    .map(({lastYear, observed}) => ({year: lastYear, amount: observed.low}))
    .sort((a, b) => a.year - b.year);
}

function persistence(figure: ObservedFigure, levels: readonly Level[]): Baseline {
  if (figure.measure === "evolution") return {forecast: 0, why: "rien ne change"};
  const last = levels.at(-1);
  if (last === undefined) return {why: "aucune valeur d’avant la projection n’était connue ce jour-là"};
  return {forecast: overPeriod(figure, () => last.amount), why: `valeur de ${last.year}`};
}

function trend(figure: ObservedFigure, levels: readonly Level[], {firstYear}: BaselineGround): Baseline {
  const first = firstYear - trendYears;
  const within = levels.filter(({year}) => year >= first);
  if (new Set(within.map(({year}) => year)).size < 2)
    return {
      why: `il faut deux années connues ce jour-là entre ${first} et ${firstYear - 1} ; ${within.length} trouvée${within.length > 1 ? "s" : ""}`
    };
  const {coefficients} = leastSquares(
    within.map(({year}) => [1, year - firstYear]),
    within.map(({amount}) => amount)
  );
  const [level, slope] = coefficients;
  return {
    forecast: overPeriod(figure, (year) => level + slope * (year - firstYear)),
    why: `droite par ${within.map(({year}) => year).join(", ")}`
  };
}

function objective(figure: ObservedFigure, {objectiveOf}: BaselineGround): Baseline {
  const {output, firstYear, lastYear} = figure;
  const aims = [firstYear, lastYear].map((year) =>
    output === undefined ? undefined : objectiveOf(output, year)
  );
  if (aims.some((aim) => aim === undefined)) return {why: "le texte ne fixe pas d’objectif"};
  return {
    forecast: overPeriod(figure, (year) => objectiveOf(output as string, year) as number),
    why: "objectif du texte"
  };
}

/** A forecast by year as the figure measures it. */
function overPeriod(
  {measure, firstYear, lastYear}: ObservedFigure,
  forecast: (year: number) => number
): number {
  if (measure === "niveau") return forecast(lastYear);
  if (measure === "evolution") return 100 * (forecast(lastYear) / forecast(firstYear) - 1);
  return Array.from({length: lastYear - firstYear + 1}, (_, i) => forecast(firstYear + i)).reduce(
    (sum, amount) => sum + amount,
    0
  );
}
