import type {Compared} from "../analysis/comparer/comparePaired.js";
import {inForceOf, outcomeLabel} from "../analysis/comparer/outcomes.js";
import {yearlyMean} from "../analysis/comparer/yearlyMean.js";
import {byWorld} from "../analysis/indicateurs/estimate.js";
import {clopperPearsonInterval} from "../analysis/statistics/clopperPearsonInterval.js";
import {mean} from "../analysis/statistics/mean.js";
import {wilsonInterval} from "../analysis/statistics/wilsonInterval.js";
import {goalSeek, type Trial} from "../analysis/viser/goalSeek.js";
import {meets, type Objective} from "../analysis/viser/objective.js";
import type {ViserDocument} from "../analysis/viser/viserDocument.js";
import {whyOutOfReach} from "../analysis/viser/whyOutOfReach.js";
import {nestById} from "../core/convention/leverTree.js";
import {loadStart} from "../files/inputs.js";
import {writeVariant} from "../files/scenarioVariant.js";
import type {SoughtLever} from "../files/soughtLever.js";
import type {Laboratory} from "./laboratory.js";
import type {WorldReplicates} from "./mondes/projectWorlds.js";

export interface ViserRequest {
  readonly scenario: string;
  readonly lever: SoughtLever;
  readonly objective: Objective;
  readonly year: number;
  readonly confidence: number;
}

/** Steps beyond the value found that are tried when fresh draws do not confirm it. */
const furtherSteps = 3;

/** Searches the smallest move of a lever that meets an objective, then asks draws that the search did not see. */
export async function runViser(
  {scenario, lever, objective, year, confidence}: ViserRequest,
  laboratoryOf: (start: ReturnType<typeof loadStart>) => Laboratory
): Promise<ViserDocument> {
  const {resolved, id, description, unit, low, high, step, start, from} = lever;
  const laboratory = laboratoryOf(loadStart(resolved));
  const titleOf = (value: number) => `${id} = ${value}`;
  const referenceOf = async (value: number) => {
    if (value === start) return scenario;
    const levers = nestById([[id, from === undefined ? value : {[from]: value}]]);
    return (await writeVariant(scenario, titleOf(value), {levers})).file;
  };
  const run = async (value: number, fresh?: string) => {
    const label = fresh === undefined ? titleOf(value) : `${titleOf(value)}, confirmation`;
    return laboratory.run(await referenceOf(value), label, {seed: fresh});
  };
  // Whatever the value, the runs part where the lever first moves.
  const near = start + step <= high ? start + step : start - step;
  laboratory.expect(await Promise.all([start, near].map(referenceOf)));
  const trialOf = (compared: Compared, value: number) => trial(compared, {value, objective, year});
  const evaluate = async (value: number) => trialOf((await run(value)).compared, value);
  const search = await goalSeek({start, low, high, step, confidence, evaluate});
  const first = await run(start);
  const seed = `${first.resultat.seed}/confirmation`;
  const confirmation = await confirm(search.smallest, {
    ...{start, low, high, step, confidence, seed},
    fresh: async (value) => trialOf((await run(value, seed)).compared, value)
  });
  const reached = confirmation?.confirmed ?? false;
  const told = reached ? (confirmation as Trial).value : nearestOf(search.trials, objective).value;
  const inWorlds = metInWorlds(await laboratory.futures([await run(told)], "viser"), {
    ...{objective, year, value: told},
    objectives: first.compared.objectives
  });
  const nearest = nearestOf(search.trials, objective);
  return {
    schema: "equilibre/objectif@1",
    ...laboratory.header(first),
    scenario: {id: resolved.scenario.id, title: resolved.scenario.title},
    lever: {id, description, unit, low, high, step, ...(from === undefined ? {} : {from})},
    objective: {
      outcome: objective.outcome.id,
      label: outcomeLabel(objective.outcome, [inForceOf(first.compared.objectives)]),
      unit: objective.outcome.unit,
      relation: objective.relation,
      bound: objective.bound,
      year,
      confidence
    },
    search,
    ...(confirmation === undefined ? {} : {confirmation}),
    ...(reached ? {} : {nearest}),
    ...(inWorlds && {inWorlds}),
    reasons: reached ? [] : whyOutOfReach({objective, search}, (await run(nearest.value)).compared, {year})
  };
}

function trial(
  compared: Compared,
  {value, objective, year}: {value: number; objective: Objective; year: number}
): Trial {
  const values = Array.from(yearlyMean(compared, objective.outcome, [year]));
  return {
    value,
    met: values.filter((outcome) => meets(objective, outcome)).length / values.length,
    mean: mean(values.filter((outcome) => !Number.isNaN(outcome))),
    n: values.length
  };
}

/** Share of the worlds whose mean future meets the objective at a value of the lever; undefined where no world was asked. */
function metInWorlds(
  [futures]: readonly WorldReplicates[],
  {
    objective,
    year,
    value,
    objectives
  }: {objective: Objective; year: number; value: number; objectives: Compared["objectives"]}
): ViserDocument["inWorlds"] {
  if (futures === undefined) return undefined;
  const outcome = yearlyMean({replicates: futures, objectives}, objective.outcome, [year]);
  const means = byWorld(outcome, futures.perWorld).map((row) => mean(row.filter((x) => !Number.isNaN(x))));
  const successes = means.filter((one) => meets(objective, one)).length;
  return {
    value,
    n: means.length,
    share: successes / means.length,
    ...wilsonInterval({successes, n: means.length}),
    knownOn: futures.knownOn
  };
}

async function confirm(
  smallest: Trial | undefined,
  {
    start,
    low,
    high,
    step,
    confidence,
    seed,
    fresh
  }: {
    readonly start: number;
    readonly low: number;
    readonly high: number;
    readonly step: number;
    readonly confidence: number;
    readonly seed: string;
    readonly fresh: (value: number) => Promise<Trial>;
  }
): Promise<ViserDocument["confirmation"]> {
  if (smallest === undefined) return undefined;
  const outwards = smallest.value >= start ? step : -step;
  let tried: ViserDocument["confirmation"];
  for (let further = 0; further <= furtherSteps; further++) {
    const value = Math.round((smallest.value + further * outwards) * 1e9) / 1e9;
    if (value < low || value > high || (further > 0 && smallest.value === start)) break;
    const made = await fresh(value);
    const interval = clopperPearsonInterval({successes: Math.round(made.met * made.n), n: made.n});
    tried = {...made, interval, confirmed: made.met >= confidence - 1e-9, seed};
    if (tried.confirmed) break;
  }
  return tried;
}

/** The value met most often and, between equals, whose mean is nearest to the bound. */
function nearestOf(trials: readonly Trial[], {bound}: Objective): Trial {
  return [...trials].sort((a, b) => b.met - a.met || Math.abs(a.mean - bound) - Math.abs(b.mean - bound))[0];
}
