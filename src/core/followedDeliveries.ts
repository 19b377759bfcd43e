import type {OffreSchedule} from "./offre/schedule.js";
import {yearOf} from "./step.js";

type Deliveries = Pick<OffreSchedule, "production" | "reconstitution">;

/** Logements delivered in a year, reconstitution included. */
export function deliveriesOf({production, reconstitution}: Deliveries, year: number): number {
  return production[year] + reconstitution[year];
}

/**
 * What the deliveries of a year multiply departures by: where fewer are delivered than in the base year, fewer find
 * something elsewhere, and who finds nothing stays. `share` of the relative change, never under 0; 1 where the base year
 * delivered nothing.
 */
export function followedDeliveries(
  schedule: Deliveries,
  {step, share}: {readonly step: number; readonly share: number}
): number {
  const before = deliveriesOf(schedule, 0);
  if (share === 0 || before === 0) return 1;
  return Math.max(0, 1 + share * (deliveriesOf(schedule, yearOf(step)) / before - 1));
}
