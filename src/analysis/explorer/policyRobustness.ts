import {mean} from "../statistics/mean.js";
import {paretoFront} from "../statistics/worlds/paretoFront.js";
import {type Better, robustness} from "../statistics/worlds/robustness.js";
import {satisficingShare} from "../statistics/worlds/satisficingShare.js";
import type {ShareInterval} from "../statistics/worlds/signShare.js";
import type {SubjectOutcome} from "./subjects.js";

/** What policies are held against each other on, world by world. */
export interface Criterion {
  readonly outcome: SubjectOutcome;
  readonly better: Better;
  /** Mean of each world, [policy][world]. */
  readonly values: readonly (readonly number[])[];
}

export interface CriterionDocument {
  readonly outcome: SubjectOutcome;
  readonly better: Better;
  readonly policies: readonly {
    readonly mean: number;
    /** How much worse than the best policy of the same world, at worst and on average. */
    readonly maxRegret: number;
    readonly meanRegret?: number;
  }[];
  /** Rank of the policy whose greatest regret is the least. */
  readonly minimax?: number;
}

export interface RobustnessDocument {
  readonly worlds: number;
  readonly policies: readonly {readonly id: string; readonly title: string}[];
  readonly criteria: readonly CriterionDocument[];
  /** Share of worlds where every condition is met, by policy. */
  readonly conditions: readonly string[];
  readonly satisficing: readonly ShareInterval[];
  /** Ranks of the policies that no other beats on both first criteria on average, and share of worlds where none beats each. */
  readonly front: readonly number[];
  readonly frontShares: readonly number[];
}

/** Regrets, minimax, satisficing and Pareto front of policies over the same worlds; the front is of the two first criteria. */
export function policyRobustness(
  policies: readonly {readonly id: string; readonly title: string}[],
  criteria: readonly Criterion[],
  conditions: readonly {readonly text: string; readonly met: readonly (readonly boolean[])[]}[]
): RobustnessDocument {
  const [balance, price] = criteria;
  const worlds = balance.values[0].length;
  const better = [balance.better, price.better] as const;
  const frontOf = (pairs: readonly (readonly [number, number])[]) => paretoFront(pairs, better);
  const fronts = Array.from({length: worlds}, (_, w) =>
    frontOf(policies.map((_, p) => [balance.values[p][w], price.values[p][w]]))
  );
  return {
    worlds,
    policies: policies.map(({id, title}) => ({id, title})),
    criteria: criteria.map(({outcome, better, values}) => {
      const {maxRegrets, meanRegrets, minimax} = robustness(values, better);
      return {
        outcome,
        better,
        policies: values.map((row, p) => ({
          mean: mean(row.filter((x) => !Number.isNaN(x))),
          maxRegret: maxRegrets[p],
          ...(meanRegrets && {meanRegret: meanRegrets[p]})
        })),
        ...(minimax !== undefined && {minimax})
      };
    }),
    conditions: conditions.map(({text}) => text),
    satisficing: policies.map((_, p) => satisficingShare(conditions.map(({met}) => met[p]))),
    front: frontOf(policies.map((_, p) => [spoken(balance.values[p]), spoken(price.values[p])])),
    frontShares: policies.map((_, p) => fronts.filter((front) => front.includes(p)).length / worlds)
  };
}

function spoken(values: readonly number[]): number {
  return mean(values.filter((x) => !Number.isNaN(x)));
}
