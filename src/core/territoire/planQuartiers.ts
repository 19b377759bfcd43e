import {largestRemainder} from "../numbers/largestRemainder.js";
import {controlledRounding} from "./controlledRounding.js";
import {type Draw, drawsOf} from "./draws.js";
import {shareCapped} from "./shareCapped.js";
import type {TerritoireSources} from "./territoireSources.js";
import type {Zone} from "./zones.js";

/** A quartier before its classes are known. */
export interface QuartierPlan {
  readonly id: string;
  readonly commune: number;
  readonly qpv: boolean;
  readonly population: number;
  readonly logements: number;
  /** Logements by typology; they sum to `logements`. */
  readonly typologies: readonly number[];
  /** Share of social housing in the résidences principales, in [0, 1]. */
  readonly partSociale: number;
}

/**
 * Cuts each commune into quartiers of about 2 000 inhabitants (article 5.1), quartiers prioritaires apart;
 * populations, logements and typologies sum to those of the commune. Limits of quartiers are synthetic.
 */
export function planQuartiers(
  sources: TerritoireSources,
  zones: {readonly qpv: readonly Zone[]; readonly horsQpv: readonly Zone[]},
  {seed, residencesPrincipales}: {seed: string; residencesPrincipales: readonly number[]}
): QuartierPlan[] {
  const {communes, hypotheses} = sources;
  const draw = drawsOf(seed, "quartiers");
  const wanted = largestRemainder(
    zones.qpv.map((zone) => zone.logements),
    hypotheses.populationQpv
  );
  return communes.flatMap((commune, c) => {
    const inQpv = Math.min(wanted[c], Math.floor(commune.population * hypotheses.partHabitantsQpvMax));
    const perInhabitant = residencesPrincipales[c] / commune.population;
    return [
      ...planZone(zones.horsQpv[c], {sources, draw, population: commune.population - inQpv, perInhabitant}),
      ...planZone(zones.qpv[c], {sources, draw, population: inQpv, perInhabitant})
    ];
  });
}

interface ZoneOptions {
  readonly sources: TerritoireSources;
  readonly draw: Draw;
  readonly population: number;
  readonly perInhabitant: number;
}

function planZone(zone: Zone, {sources, draw, population, perInhabitant}: ZoneOptions): QuartierPlan[] {
  const {hypotheses, communes} = sources;
  if (population === 0) return [];
  const count = Math.max(1, Math.round(population / hypotheses.habitantsParQuartier));
  const weights = Array.from({length: count}, () => 1 + hypotheses.dispersionPopulation * (2 * draw() - 1));
  const populations = largestRemainder(weights, population);
  const residences = populations.map((inhabitants) => inhabitants * perInhabitant);
  const logements = shareLogements(zone, {sources, draw, residences});
  const table = logements.map((n) => zone.typologies.map((t) => (n * t) / Math.max(1, zone.logements)));
  const typologies = controlledRounding(table, logements, zone.typologies);
  return populations.map((inhabitants, rank) => ({
    id: quartierId(communes[zone.commune].insee, {rank, qpv: zone.qpv}),
    commune: zone.commune,
    qpv: zone.qpv,
    population: inhabitants,
    logements: logements[rank],
    typologies: typologies[rank],
    partSociale: Math.min(1, logements[rank] / residences[rank])
  }));
}

/** Outside QPV, social housing gathers in few quartiers (a square gives the long tail); inside, it varies around its mean. */
function shareLogements(
  zone: Zone,
  {sources, draw, residences}: {sources: TerritoireSources; draw: Draw; residences: readonly number[]}
): number[] {
  const {dispersionQpv, partSocialePlancher, partSocialePlafond, partSocialePlafondQpv} = sources.hypotheses;
  const weights = residences.map((n) => {
    const u = draw();
    return (
      n *
      (zone.qpv
        ? 1 + dispersionQpv * (2 * u - 1)
        : partSocialePlancher + 3 * (1 - partSocialePlancher) * u * u)
    );
  });
  const ceiling = zone.qpv ? partSocialePlafondQpv : partSocialePlafond;
  const caps = residences.map((n) => Math.floor(n * ceiling));
  if (caps.reduce((a, b) => a + b, 0) < zone.logements) return largestRemainder(residences, zone.logements);
  return shareCapped(weights, zone.logements, caps);
}

function quartierId(insee: string, {rank, qpv}: {rank: number; qpv: boolean}): string {
  return qpv
    ? `${insee}-Q${String(rank + 1).padStart(2, "0")}`
    : `${insee}-${String(rank + 1).padStart(3, "0")}`;
}
