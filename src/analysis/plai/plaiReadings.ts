import {clipPlaiRate, type PlaiTerms} from "../../core/offre/plaiRule.js";
import {plaiStationary} from "./plaiStationary.js";

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
