import type {Compared} from "../comparer/comparePaired.js";
import {inForceOf, type Outcome, outcomeLabel} from "../comparer/outcomes.js";
import {type MeasuredYear, yearlyMean} from "../comparer/yearlyMean.js";
import {mean} from "../statistics/mean.js";
import {shapleyInteractions} from "../statistics/shapleyInteractions.js";
import {type ShapleyEstimate, shapleyReplicates} from "../statistics/shapleyReplicates.js";
import {standardError} from "../statistics/standardError.js";
import type {OutcomeShares} from "./decomposition.js";
import {type CoalitionPlan, sampledShapley} from "./planCoalitions.js";

/** Splits the paired effect on each outcome between clauses, from the runs of the coalitions of a plan. */
export function decompose(
  plan: CoalitionPlan,
  runs: ReadonlyMap<number, Compared>,
  {family, years}: {family: readonly Outcome[]; years: readonly MeasuredYear[]}
): OutcomeShares[] {
  const sides = [...runs.values()].map(({objectives}) => inForceOf(objectives));
  return family.flatMap((outcome) => {
    const scale = outcome.unit === "share" ? 100 : 1;
    const worths = new Map(
      [...runs].map(([mask, run]) => [mask, yearlyMean(run, outcome, years).map((v) => scale * v)])
    );
    const replicates = definedEverywhere(worths);
    return replicates.length === 0
      ? []
      : [sharesOf(plan, {...outcome, label: outcomeLabel(outcome, sides)}, {worths, replicates})];
  });
}

interface Worths {
  readonly worths: ReadonlyMap<number, Float64Array>;
  /** Replicates in which every coalition says something. */
  readonly replicates: readonly number[];
}

function sharesOf(
  plan: CoalitionPlan,
  {id, label, unit}: Pick<Outcome, "id" | "label" | "unit">,
  table: Worths
): OutcomeShares {
  const {worths, replicates} = table;
  const worth = (mask: number) => mean(replicates.map((r) => worths.get(mask)![r]));
  const all = 2 ** plan.players - 1;
  const clauses = Array.from({length: plan.players}, (_, i) => i);
  const shares = (plan.method === "exact" ? exactShares(plan, table) : sampledShares(plan, table, worth)).map(
    ({value, standardError: se}) => ({value, se})
  );
  const whole = worth(all) - worth(0);
  const [strongest] =
    plan.method === "exact" && plan.players > 1 ? shapleyInteractions(plan.masks.map(worth)) : [];
  return {
    id,
    label,
    unit,
    whole,
    shares,
    alone: clauses.map((i) => worth(1 << i) - worth(0)),
    last: clauses.map((i) => worth(all) - worth(all - (1 << i))),
    residual: shares.reduce((sum, {value}) => sum + value, 0) - whole,
    n: replicates.length,
    ...(strongest === undefined ? {} : {interaction: strongest})
  };
}

function exactShares({masks}: CoalitionPlan, {worths, replicates}: Worths): ShapleyEstimate[] {
  return shapleyReplicates(replicates.map((r) => masks.map((mask) => worths.get(mask)![r])));
}

/** Both errors count: that of the orders drawn, that of the replicates. */
function sampledShares(
  plan: CoalitionPlan,
  {worths, replicates}: Worths,
  worth: (mask: number) => number
): ShapleyEstimate[] {
  const byReplicate = replicates.map((r) => sampledShapley(plan, (mask) => worths.get(mask)![r]));
  return sampledShapley(plan, worth).map(({value, standardError: ofOrders}, i) => {
    const ofReplicates = standardError(byReplicate.map((shares) => shares[i].value));
    return {value, standardError: Math.sqrt(ofOrders * ofOrders + ofReplicates * ofReplicates)};
  });
}

function definedEverywhere(worths: ReadonlyMap<number, Float64Array>): number[] {
  const tables = [...worths.values()];
  return Array.from(tables[0].keys()).filter((r) => tables.every((values) => !Number.isNaN(values[r])));
}
