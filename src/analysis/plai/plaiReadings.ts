import type {Convention} from "../../core/convention/convention.js";
import {numberAt} from "../../core/convention/valueAt.js";
import {clipPlaiRate, type PlaiBound, type PlaiTerms, plaiDue} from "../../core/offre/plaiRule.js";

/** What the convention says on its first day, for each option that is not given. */
export interface PlaiDefaults {
  readonly terms: PlaiTerms;
  readonly production: number;
  readonly years: number;
  readonly demolitions: {readonly min: number; readonly max: number};
  readonly reconstitutionRatio: number;
  /** The current rate and the other readings of it that the text allows. */
  readonly currentRates: readonly number[];
  readonly minimumPerYear: number;
}

/** Reads the figures of articles 11.1 and 11.4 in the convention. */
export function plaiDefaults(convention: Convention): PlaiDefaults {
  const figure = (id: string) => numberAt(convention, id, convention.inForce);
  const currentRate = figure("plai.currentRate");
  const others = convention.parameters["plai.currentRate"].alternatives ?? [];
  return {
    terms: {
      currentRate,
      reconstitutionShare: figure("plai.reconstitutionShare"),
      lower: figure("plai.lowerBound"),
      upper: figure("plai.upperBound")
    },
    production: figure("offre.production"),
    years: figure("duration.years"),
    demolitions: {min: figure("npru.demolitionsMin"), max: figure("npru.demolitionsMax")},
    reconstitutionRatio: figure("npru.reconstitutionRatio"),
    currentRates: [currentRate, ...others.map(({value}) => Number(value))],
    minimumPerYear: figure("plai.minimumPerYear")
  };
}

/** Where one reading of the current rate leads: stationary rates, before the band, at both ends of the demolitions. */
export interface PlaiReading {
  readonly currentRate: number;
  readonly low: number;
  readonly high: number;
  /** Both ends stay within the band that the convention announces. */
  readonly withinBand: boolean;
}

/** The text gives two current rates (articles 11.2 and 11.4): each one's consequence, so that neither is hidden. */
export function plaiReadings(
  currentRates: readonly number[],
  {
    production,
    demolitions,
    years,
    terms
  }: {production: number; demolitions: {min: number; max: number}; years: number; terms: PlaiTerms}
): PlaiReading[] {
  return currentRates.map((currentRate) => {
    const ends = [demolitions.min, demolitions.max].map(
      (total) =>
        plaiStationary({production, reconstitution: total / years}, {...terms, currentRate}).unbounded
    );
    const [low, high] = [Math.min(...ends), Math.max(...ends)];
    const withinBand = [low, high].every((rate) => clipPlaiRate(rate, terms).bound === "none");
    return {currentRate, low, high, withinBand};
  });
}

/** A constant rate; `unbounded` is what the volumes call for before the band is applied. */
export interface PlaiStationary {
  readonly rate: number;
  readonly bound: PlaiBound;
  readonly unbounded: number;
}

/** The constant rate that mean yearly volumes call for: (p₀N + ρR) ÷ (N + R), brought into the band. NaN when nothing is built. */
export function plaiStationary(
  {production, reconstitution}: {production: number; reconstitution: number},
  terms: PlaiTerms
): PlaiStationary {
  const unbounded = plaiDue(production, reconstitution, terms) / (production + reconstitution);
  return {...clipPlaiRate(unbounded, terms), unbounded};
}

/**
 * Demolitions a year at which the stationary rate equals `rate`: R(p) = N (p − p₀) ÷ (ρ − p).
 * Negative when the rate is passed already without any; infinite when no volume reaches it.
 */
export function plaiVolumeAt(
  rate: number,
  {
    production,
    currentRate,
    reconstitutionShare
  }: Pick<PlaiTerms, "currentRate" | "reconstitutionShare"> & {production: number}
): number {
  if (rate === currentRate) return 0;
  if (rate === reconstitutionShare) return Number.POSITIVE_INFINITY;
  return (production * (rate - currentRate)) / (reconstitutionShare - rate);
}
