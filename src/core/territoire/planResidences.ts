import {largestRemainder} from "../numbers/largestRemainder.js";
import {type Draw, drawsOf, shuffle} from "./draws.js";
import {individuelsByQuartier} from "./individuels.js";
import type {QuartierPlan} from "./planQuartiers.js";
import type {TerritoireSources} from "./territoireSources.js";

/** A residence: logements of one quartier, one type, one period and one bailleur. */
export interface ResidencePlan {
  readonly quartier: number;
  readonly individuel: boolean;
  readonly period: number;
  /** Typology of each logement. */
  readonly typologies: readonly number[];
}

/**
 * Groups the logements of each quartier into residences of realistic size, then gives each its period of
 * construction so that the shares of the RPLS hold in each commune to the unit. Sorted by quartier.
 */
export function planResidences(
  sources: TerritoireSources,
  quartiers: readonly QuartierPlan[],
  {seed}: {seed: string}
): ResidencePlan[] {
  const draw = drawsOf(seed, "residences");
  const individuels = individuelsByQuartier(sources, quartiers);
  const unbuilt = quartiers.map((quartier, q) =>
    cutQuartier(sources, quartier, {q, individuels: individuels[q], draw})
  );
  const built = sources.communes.flatMap((commune, c) =>
    givePeriods(
      unbuilt.flatMap((residences, q) => (quartiers[q].commune === c ? residences : [])),
      {shares: commune.periods, qpvLead: sources.hypotheses.ancienneteQpv, quartiers, draw}
    )
  );
  return built.sort((a, b) => a.quartier - b.quartier);
}

type Unbuilt = Omit<ResidencePlan, "period">;

function cutQuartier(
  {hypotheses: h}: TerritoireSources,
  quartier: QuartierPlan,
  {q, individuels, draw}: {q: number; individuels: readonly number[]; draw: Draw}
): Unbuilt[] {
  const collectifs = quartier.typologies.map((n, t) => n - individuels[t]);
  return [
    ...cut(collectifs, {
      q,
      individuel: false,
      min: h.residenceCollectiveMin,
      max: h.residenceCollectiveMax,
      draw
    }),
    ...cut(individuels, {
      q,
      individuel: true,
      min: h.residenceIndividuelleMin,
      max: h.residenceIndividuelleMax,
      draw
    })
  ];
}

interface CutOptions {
  readonly q: number;
  readonly individuel: boolean;
  readonly min: number;
  readonly max: number;
  readonly draw: Draw;
}

function cut(counts: readonly number[], {q, individuel, min, max, draw}: CutOptions): Unbuilt[] {
  const logements = shuffle(
    counts.flatMap((n, t) => Array.from({length: n}, () => t)),
    draw
  );
  const residences: Unbuilt[] = [];
  for (let start = 0; start < logements.length; ) {
    // Small residences are more common than large ones: the square leans to the minimum.
    const u = draw();
    const size = Math.round(min + (max - min) * u * u);
    const left = logements.length - start;
    const taken = left - size < min ? Math.min(left, max) : size;
    residences.push({quartier: q, individuel, typologies: logements.slice(start, start + taken)});
    start += taken;
  }
  return residences;
}

interface PeriodOptions {
  readonly shares: readonly number[];
  readonly qpvLead: number;
  readonly quartiers: readonly QuartierPlan[];
  readonly draw: Draw;
}

/** Oldest first along a drawn rank, where QPV lead: a residence that straddles two periods was built in two tranches. */
function givePeriods(
  residences: readonly Unbuilt[],
  {shares, qpvLead, quartiers, draw}: PeriodOptions
): ResidencePlan[] {
  const total = residences.reduce((sum, {typologies}) => sum + typologies.length, 0);
  if (total === 0) return [];
  const left = largestRemainder(shares, total);
  const ranked = residences
    .map((residence) => ({residence, rank: draw() - (quartiers[residence.quartier].qpv ? qpvLead : 0)}))
    .sort((a, b) => a.rank - b.rank);
  const built: ResidencePlan[] = [];
  let period = 0;
  for (const {residence} of ranked)
    for (let start = 0; start < residence.typologies.length; ) {
      while (left[period] === 0) period++;
      const taken = Math.min(left[period], residence.typologies.length - start);
      built.push({...residence, period, typologies: residence.typologies.slice(start, start + taken)});
      left[period] -= taken;
      start += taken;
    }
  return built;
}
