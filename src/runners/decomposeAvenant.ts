import {decompose} from "../analysis/avenant/decompose.js";
import type {Decomposition} from "../analysis/avenant/decomposition.js";
import {judgeShares} from "../analysis/avenant/judgeShares.js";
import {mostClauses, planCoalitions} from "../analysis/avenant/planCoalitions.js";
import {menagesHoused} from "../analysis/avenant/whoGains.js";
import type {Compared} from "../analysis/comparer/comparePaired.js";
import type {EffectThresholds} from "../analysis/comparer/effect.js";
import {outcomes} from "../analysis/comparer/outcomes.js";
import type {MeasuredYear} from "../analysis/comparer/yearlyMean.js";
import type {Avenant} from "../core/convention/convention.js";
import {clausesOf, joinedClauses, writeCoalition} from "../files/avenantClauses.js";
import {DataError} from "../files/dataError.js";
import {writeVariant} from "../files/scenarioVariant.js";
import type {Laboratory} from "./laboratory.js";

export interface DecomposeOptions {
  readonly laboratory: Laboratory;
  readonly years: readonly MeasuredYear[];
  /** Coalitions that may be run. */
  readonly budget: number;
  /** File of the scenario with every clause, already run. */
  readonly whole: string;
  readonly confidence: number;
  readonly thresholds: EffectThresholds;
}

/** Runs the coalitions of clauses that the budget allows, then shares the effect between the clauses. */
export async function decomposeAvenant(
  scenario: string,
  avenants: readonly {file: string; avenant: Avenant}[],
  {laboratory, years, budget, whole, ...judgement}: DecomposeOptions
): Promise<Decomposition> {
  const clauses = joinedClauses(clausesOf(avenants));
  if (clauses.length > mostClauses)
    throw new DataError([
      {file: "--decomposer", message: `: ${clauses.length} clauses trouvées, ${mostClauses} au plus.`}
    ]);
  const plan = planCoalitions(clauses.length, {budget, seed: "coalitions"});
  const references: string[] = [];
  for (const mask of plan.masks) {
    const members = clauses.filter((_, i) => ((mask >> i) & 1) === 1);
    const known = members.length === 0 ? scenario : members.length === clauses.length ? whole : undefined;
    references.push(known ?? (await coalitionFile(scenario, members.flat())));
  }
  laboratory.expect(references);
  const runs = new Map<number, Compared>();
  for (const [i, mask] of plan.masks.entries()) {
    const label = `clauses, ensemble ${i + 1}/${references.length}`;
    runs.set(mask, (await laboratory.run(references[i], label)).compared);
  }
  const [first] = runs.values();
  const sharesOf = (family: Parameters<typeof decompose>[2]["family"]) =>
    judgeShares(decompose(plan, runs, {family, years}), judgement);
  return {
    method: plan.method,
    clauses: clauses.map(([{avenant, parameter}, upper]) => ({
      avenant: avenant.id,
      parameter,
      article: avenant.clauses[parameter].article,
      ...(upper === undefined ? {} : {upperEnd: upper.parameter})
    })),
    coalitions: plan.masks.length,
    ...(plan.method === "sampled" ? {pairs: plan.pairs} : {}),
    outcomes: sharesOf(outcomes),
    menages: sharesOf(menagesHoused(first.replicates.layout.brackets))
  };
}

async function coalitionFile(
  scenario: string,
  members: Parameters<typeof writeCoalition>[0]
): Promise<string> {
  const title = `Clauses : ${members.map(({parameter}) => parameter).join(", ")}`;
  return (await writeVariant(scenario, title, {avenants: await writeCoalition(members)})).file;
}
