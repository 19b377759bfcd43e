import type {Comparaison} from "../comparer/comparaison.js";
import type {OutcomeComparison, PairedDifference} from "../comparer/comparePaired.js";
import type {Effect} from "../comparer/effect.js";
import type {MeasuredYear} from "../comparer/yearlyMean.js";
import {byWorld} from "../indicateurs/estimate.js";
import type {Estimate} from "../indicateurs/result.js";
import type {WorldsHeader} from "../indicateurs/runHeader.js";
import {worldsSpread} from "../statistics/worlds/worldsSpread.js";
import {differenceInWorlds, holds, sameWorlds, yearlyFutures} from "./differenceInWorlds.js";
import type {WorldProjection} from "./projection.js";

export interface ProjectedPair {
  readonly reference: WorldProjection;
  readonly other: WorldProjection;
}

/** Two projections as a pair, where they ran in the same worlds. */
export function pairOf([reference, other]: readonly WorldProjection[]): ProjectedPair | undefined {
  if (reference === undefined || other === undefined || !sameWorlds(reference, other)) return undefined;
  return {reference, other};
}

/** Header of the projection in the fewest worlds: differences are told on the worlds that all ran in. */
export function fewest(projections: readonly WorldProjection[]): WorldsHeader {
  return projections.map(({worlds}) => worlds).reduce((a, b) => (b.n < a.n ? b : a));
}

/** A comparison with what the plausible worlds make of each figure and of each difference; as it was where they differ. */
export function comparaisonInWorlds(
  comparaison: Comparaison,
  projections: readonly WorldProjection[]
): Comparaison {
  const [reference, ...others] = projections;
  if (reference === undefined || others.some((other) => !sameWorlds(reference, other))) return comparaison;
  return {
    ...comparaison,
    worlds: fewest(projections),
    comparisons: comparaison.comparisons.map((one, i) => ({
      ...one,
      outcomes: one.outcomes.map((outcome) => outcomeInWorlds(outcome, {reference, other: others[i]}))
    }))
  };
}

function outcomeInWorlds(outcome: OutcomeComparison, pair: ProjectedPair): OutcomeComparison {
  const {id} = outcome;
  return {
    ...outcome,
    years: outcome.years.map(({year, reference, other, difference}) => ({
      year,
      reference: levelInWorlds(reference, pair.reference, {id, year}),
      other: levelInWorlds(other, pair.other, {id, year}),
      difference: differenceWith(difference, pair, {id, years: [year]})
    }))
  };
}

/** Effects, in points where they are of shares, over the years that they are the mean of. */
export function effectsInWorlds<E extends Effect>(
  effects: readonly E[],
  pair: ProjectedPair | undefined,
  years: readonly MeasuredYear[]
): E[] {
  const whole = years.filter((year) => typeof year === "number");
  // Worlds keep whole years: an effect over a half-year has no outer bar.
  if (pair === undefined || whole.length < years.length) return [...effects];
  return effects.map((effect) => ({
    ...effect,
    difference: differenceWith(effect.difference, pair, {
      id: effect.id,
      years: whole,
      scale: effect.unit === "share" ? 100 : 1
    })
  }));
}

function differenceWith(
  difference: PairedDifference,
  pair: ProjectedPair,
  {id, years, scale = 1}: {id: string; years: readonly number[]; scale?: number}
): PairedDifference {
  return {...difference, ...differenceInWorlds(pair, id, {years, scale, direction: difference.mean})};
}

function levelInWorlds(
  level: Estimate,
  projection: WorldProjection,
  {id, year}: {id: string; year: number}
): Estimate {
  if (!holds(projection, id)) return level;
  const table = byWorld(yearlyFutures(projection, id, [year]), projection.worlds.replicates);
  return {...level, worlds: worldsSpread(table)};
}
