import {datedAt} from "../../core/convention/dated.js";
import type {ResolvedScenario} from "../../core/convention/resolvedScenario.js";
import {numberAt} from "../../core/convention/valueAt.js";
import {clipPlaiRate, type PlaiBound, type PlaiTerms, plaiDue} from "../../core/offre/plaiRule.js";

/** What the project's convention and its scenario suppose, for each option that is not given. */
export interface PlaiDefaults {
  readonly terms: PlaiTerms;
  /** PLUS and PLAI that the text asks for a year, reconstitution apart; the same at the share that the scenario supposes delivered. */
  readonly production: number;
  readonly delivered: number;
  /** Years over which demolitions are spread, and years from a demolition to its reconstitution in the scenario. */
  readonly years: number;
  readonly delay: number;
  readonly demolitions: {readonly min: number; readonly mode: number; readonly max: number};
  readonly reconstitutionRatio: number;
  /** The current rate and the other readings of it that the text allows. */
  readonly currentRates: readonly number[];
  readonly minimumPerYear: number;
}

/**
 * The programme that simulations of this scenario start with (articles 11.1 and 11.4; hypotheses on deliveries, on
 * demolitions and their reconstitution): the rate of its first year is theirs.
 */
export function plaiDefaults({convention, levers, uncertainties}: ResolvedScenario): PlaiDefaults {
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
    delivered: Math.round(
      datedAt(levers.offre.production, figure("duration.firstYear")) *
        datedAt(uncertainties.offre.deliveryRate, figure("duration.firstYear"))
    ),
    years: figure("npru.durationYearsMin"),
    delay: Math.round(uncertainties.reconstitution.delayYears),
    demolitions: {
      min: figure("npru.demolitionsMin"),
      mode: uncertainties.npru.demolitions,
      max: figure("npru.demolitionsMax")
    },
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
export function plaiReadings({
  currentRates,
  production,
  demolitions,
  years,
  terms
}: Pick<PlaiDefaults, "currentRates" | "production" | "demolitions" | "years" | "terms">): PlaiReading[] {
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
