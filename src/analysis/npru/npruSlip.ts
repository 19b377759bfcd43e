import type {Plan} from "../../core/plan.js";
import type {Estimate} from "../indicateurs/result.js";
import {countOver} from "./countOver.js";
import type {NpruOffre} from "./npruOffre.js";
import type {NpruRun} from "./npruTally.js";

/** What the same programme begun later blocks: differences on common draws, later minus as planned. */
export interface NpruSlip {
  readonly later: number;
  readonly years: readonly NpruSlipYear[];
  /** Over the convention. */
  readonly rehoused: Estimate;
  readonly reconstitution: number;
  readonly others: Estimate;
  readonly asPlanned: NpruOffre["after"];
  readonly afterSlip: NpruOffre["after"];
  /** PLAI built over the convention, later minus as planned. */
  readonly plai: number;
}

export interface NpruSlipYear {
  readonly year: number;
  readonly rehoused: {readonly planned: Estimate; readonly later: Estimate; readonly difference: Estimate};
  /** Attributions to who is not of the NPRU. */
  readonly others: Estimate;
  readonly waiting: Estimate;
  readonly reconstitution: {readonly planned: number; readonly later: number};
  readonly rate: {readonly planned: number; readonly later: number};
}

/** Compares replicate by replicate; both lists are in the order of replicates. */
export function npruSlip(
  {planned, late}: {readonly planned: readonly NpruRun[]; readonly late: readonly NpruRun[]},
  {
    plan,
    later,
    offre
  }: {readonly plan: Plan; readonly later: number; readonly offre: readonly [NpruOffre, NpruOffre]}
): NpruSlip {
  const [asPlanned, afterSlip] = offre;
  const steps = Array.from({length: plan.steps - 2}, (_, i) => i + 2);
  const pairs = planned.map((run, r) => [run, late[r]] as const);
  const over = (value: (run: NpruRun) => number) => {
    const [before, after, difference] = countOver(pairs, 3, (counts, [one, other]) => {
      counts[0] = value(one);
      counts[1] = value(other);
      counts[2] = counts[1] - counts[0];
    });
    return {planned: before, later: after, difference};
  };
  const sum = (of: (year: NpruOffre["years"][number]) => number) =>
    afterSlip.years.reduce((total, year) => total + of(year), 0) -
    asPlanned.years.reduce((total, year) => total + of(year), 0);
  return {
    later,
    years: asPlanned.years.map(({year, reconstitution, rate}, y) => {
      const ofYear = [2 * y + 2, 2 * y + 3];
      return {
        year,
        rehoused: over((run) => rehousedIn(run, ofYear)),
        others: over(({others}) => others[ofYear[0]] + others[ofYear[1]]).difference,
        waiting: over(({waiting}) => waiting[ofYear[1]]).difference,
        reconstitution: {planned: reconstitution, later: afterSlip.years[y].reconstitution},
        rate: {planned: rate, later: afterSlip.years[y].rate}
      };
    }),
    rehoused: over((run) => rehousedIn(run, steps)).difference,
    others: over(({others}) => steps.reduce((total, step) => total + others[step], 0)).difference,
    reconstitution: sum((year) => year.reconstitution),
    plai: sum((year) => year.plai),
    asPlanned: asPlanned.after,
    afterSlip: afterSlip.after
  };
}

function rehousedIn({rows}: NpruRun, steps: readonly number[]): number {
  const of = new Set(steps);
  return rows.reduce((count, {step}) => count + (of.has(step) ? 1 : 0), 0);
}
