import type {WorldProjection} from "../mondes/projection.js";
import {regressionOnYear} from "../revoyure/worlds/regressionOnYear.js";
import {predictiveQuantile} from "../revoyure/worlds/weightedFan.js";
import {weighWorlds} from "../revoyure/worlds/weighWorlds.js";
import {worldLikelihoods} from "../revoyure/worlds/worldLikelihoods.js";
import type {Interval} from "../statistics/interval.js";
import {mean} from "../statistics/mean.js";
import {confidence} from "./poststratified.js";
import {type WeighedYear, weightFigures, weightLikelihoods} from "./weighedYear.js";

/** The outer bar of a figure before the file and once it is read. */
export interface NarrowedBar {
  readonly id: string;
  readonly label: string;
  /** `points`: of percentage; `count`: so many a year; `year`: of the calendar; `value`, in the unit of a hypothesis. */
  readonly unit: "points" | "count" | "year" | "value";
  readonly before: Interval & {readonly mean: number};
  readonly after: Interval & {readonly mean: number};
  /** 1 − length after ÷ length before; negative when the file widens it. */
  readonly narrowing: number;
}

/** What a file leaves of the law of a hypothesis: nothing beyond what worlds draw of it. */
export interface NarrowedLaw extends NarrowedBar {
  /** The least and the most that worlds draw. */
  readonly drawn: Interval;
}

/** What a file makes of the plausible worlds, and of the main answer over them. */
export interface NarrowedAnswer {
  readonly scenarios: readonly [reference: string, convention: string];
  readonly year: number;
  readonly worlds: number;
  /** How many worlds of equal weight the file leaves, were they weighed by their likelihood alone (Kish). */
  readonly effectiveSize: number;
  /** Figures that the worlds are held against. */
  readonly used: readonly string[];
  /** Those that stand beyond every future of the worlds. */
  readonly beyond: readonly string[];
  readonly bars: readonly NarrowedBar[];
  /** Each number that worlds draw, with what the file leaves of its law, the most narrowed first. */
  readonly hypotheses: readonly NarrowedLaw[];
}

export interface NarrowedSources {
  readonly reference: WorldProjection;
  readonly convention: WorldProjection;
  readonly scenarios: readonly [reference: string, convention: string];
  readonly year: WeighedYear;
  /** Outcomes whose difference is told, in the last year. */
  readonly outcomes: readonly {
    readonly id: string;
    readonly label: string;
    readonly unit: "share" | "count";
  }[];
  /** What each world supposes: [world][coordinate], and their names. */
  readonly coordinates: readonly {
    readonly id: string;
    readonly label: string;
    readonly unit: "year" | "value";
  }[];
  readonly places: readonly (readonly number[])[];
  readonly seed: string;
}

/**
 * Holds a year of a file against the futures of the worlds. Bars narrow by the regression of what is to come on what the year shows,
 * over every future (Beaumont, Zhang & Balding 2002), as in the revoyure: weights alone would leave too few worlds, and how few is told.
 */
export function narrowedAnswer(sources: NarrowedSources): NarrowedAnswer {
  const {reference, convention, scenarios, year, outcomes, coordinates, places, seed} = sources;
  const {replicates} = reference.worlds;
  const worlds = places.length;
  const futures = worlds * replicates;
  const last = reference.futures[outcomes[0].id].length - 1;
  const own = weightFigures(year, {replicates, seed});
  const simulated = [...year.simulated, ...own.simulated].map((figure) => ({
    ...figure,
    values: figure.values.slice(0, futures)
  }));
  const observed = [...year.observed, ...own.observed];
  const regression = regressionOnYear(simulated, observed);
  const even = new Array<number>(worlds).fill(1 / worlds);
  const barOf = (values: readonly number[]) => {
    const quantile = (p: number) => predictiveQuantile({values, perWorld: replicates, weights: even}, p);
    const tail = (1 - confidence) / 2;
    return {mean: mean(values), low: quantile(tail), high: quantile(1 - tail)};
  };
  const narrowed = (
    {id, label, unit}: Pick<NarrowedBar, "id" | "label" | "unit">,
    values: readonly number[],
    {low, high}: Interval = everywhere
  ): NarrowedBar => {
    const shifts = regression.shifts(values);
    const moved = values.map((value, i) => Math.min(high, Math.max(low, value + shifts[i])));
    const [before, after] = [barOf(values), barOf(moved)];
    const narrowing = 1 - (after.high - after.low) / (before.high - before.low);
    return {id, label, unit, before, after, narrowing};
  };
  const weights = weightLikelihoods(year, checkReplicates);
  const parts = [
    ...(year.simulated.length > 0
      ? [worldLikelihoods(cut(year.simulated, futures), {observed: year.observed, perWorld: replicates})]
      : []),
    ...(weights === undefined ? [] : [weights.slice(0, worlds)])
  ];
  const {effectiveSize} = parts.length > 0 ? weighWorlds(...parts) : {effectiveSize: worlds};
  const differences = (id: string, scale: number) =>
    Array.from({length: futures}, (_, i) => {
      const [before, after] = [reference, convention].map((one) => one.futures[id][last][i] ?? Number.NaN);
      return scale * (after - before);
    });
  return {
    scenarios,
    year: reference.firstYear + last,
    worlds,
    effectiveSize,
    used: year.used,
    beyond: year.beyond,
    bars: outcomes.map(({id, label, unit}) =>
      narrowed(
        {id, label, unit: unit === "share" ? "points" : "count"},
        differences(id, unit === "share" ? 100 : 1)
      )
    ),
    hypotheses: coordinates
      .map(({id, label, unit}, c): NarrowedLaw => {
        const own = places.map((place) => place[c]);
        const drawn = {low: Math.min(...own), high: Math.max(...own)};
        const values = own.flatMap((value) => new Array<number>(replicates).fill(value));
        return {...narrowed({id, label, unit}, values, drawn), drawn};
      })
      .sort((a, b) => b.narrowing - a.narrowing)
  };
}

const everywhere = {low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY};

/** Replicates that what the base year of a world reaches is the mean of. */
const checkReplicates = 5;

function cut<T extends {readonly values: readonly number[]; readonly n?: readonly number[]}>(
  figures: readonly T[],
  futures: number
): T[] {
  return figures.map((figure) => ({
    ...figure,
    values: figure.values.slice(0, futures),
    ...(figure.n && {n: figure.n.slice(0, futures)})
  }));
}
