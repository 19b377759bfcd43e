import type {Outcome} from "../comparer/outcomes.js";
import {byWorld} from "../indicateurs/estimate.js";
import {yearlyFutures} from "../mondes/differenceInWorlds.js";
import {mean} from "../statistics/mean.js";
import type {ExploredScenario} from "./exploredWorlds.js";

/** An outcome of the projections, with its name as it stands under what is in force. */
export type SubjectOutcome = Pick<Outcome, "id" | "label" | "unit">;

/** What is explained: an outcome of a scenario, or its difference with the reference, world by world. */
export interface Subject {
  readonly scenario: Pick<ExploredScenario, "id" | "title">;
  /** Given for a difference. */
  readonly against?: Pick<ExploredScenario, "id" | "title">;
  /** Of a difference of shares, in points. */
  readonly outcome: SubjectOutcome;
  /** Single futures, [world][replicate]; NaN where one says nothing. */
  readonly futures: readonly (readonly number[])[];
}

/** Each scenario on an outcome, then each difference with the first. */
export function subjectsOf(
  scenarios: readonly ExploredScenario[],
  outcome: SubjectOutcome,
  year: number
): Subject[] {
  const named = ({id, title}: ExploredScenario) => ({id, title});
  const [reference, ...others] = scenarios;
  const values = scenarios.map(({projection}) => yearlyFutures(projection, outcome.id, [year]));
  const {replicates} = reference.projection.worlds;
  const [scale, unit] = outcome.unit === "share" ? [100, "points" as const] : [1, outcome.unit];
  return [
    ...scenarios.map((scenario, s) => ({
      scenario: named(scenario),
      outcome,
      futures: byWorld(values[s], replicates)
    })),
    ...others.map((other, s) => ({
      scenario: named(other),
      against: named(reference),
      outcome: {...outcome, unit},
      futures: byWorld(
        values[s + 1].map((value, i) => scale * (value - values[0][i])),
        replicates
      )
    }))
  ];
}

/** Mean future of each world; NaN where no future says anything. */
export function worldMeans({futures}: Pick<Subject, "futures">): number[] {
  return futures.map((row) => mean(row.filter((x) => !Number.isNaN(x))));
}

/** Ranks of the worlds that say something. */
export function spokenWorlds(means: readonly number[]): number[] {
  return means.flatMap((x, w) => (Number.isFinite(x) ? [w] : []));
}
