import {type Draws, decisions, unitOf} from "./random.js";
import {yearOf} from "./step.js";

/** What varies from one year to the next by what all share (the market, the weather, the rules): its index in the keys. */
const shared = {arrivals: 0, departures: 1} as const;

/** Most that a year may be above what is expected, for a standard deviation v: 1 + √3·v, the end of an even law. */
export function highestYearFactor(yearlyVariation: number): number {
  return 1 + Math.sqrt(3) * yearlyVariation;
}

/** What a year multiplies expected arrivals or departures by: even about 1, one keyed draw for its two half-years. */
export function yearFactor(
  draws: Draws,
  {step, of, yearlyVariation}: {step: number; of: keyof typeof shared; yearlyVariation: number}
): number {
  if (yearlyVariation === 0) return 1;
  const u = unitOf(draws.draw(decisions.yearlyVariation, yearOf(step), shared[of], 0));
  return 1 + (highestYearFactor(yearlyVariation) - 1) * (2 * u - 1);
}
