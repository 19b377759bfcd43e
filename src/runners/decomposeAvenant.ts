import type {Avenant} from "../core/convention/convention.js";
import type {Compared} from "../core/experiments/comparePaired.js";
import {decompose} from "../core/experiments/decompose.js";
import type {Decomposition} from "../core/experiments/decomposition.js";
import {outcomes} from "../core/experiments/outcomes.js";
import {mostClauses, planCoalitions} from "../core/experiments/planCoalitions.js";
import {clausesOf, writeCoalition} from "../files/avenantClauses.js";
import {DataError} from "../files/dataError.js";
import {writeVariant} from "../files/scenarioVariant.js";
import type {Laboratory} from "./laboratory.js";

export interface DecomposeOptions {
  readonly laboratory: Laboratory;
  readonly years: readonly number[];
  /** Coalitions that may be run. */
  readonly budget: number;
}

/** Runs the coalitions of clauses that the budget allows, then shares the effect between the clauses. */
export async function decomposeAvenant(
  scenario: string,
  avenants: readonly {file: string; avenant: Avenant}[],
  {laboratory, years, budget}: DecomposeOptions
): Promise<Decomposition> {
  const clauses = clausesOf(avenants);
  if (clauses.length > mostClauses)
    throw new DataError([
      {file: "--decomposer", message: `: ${clauses.length} clauses trouvées, ${mostClauses} au plus.`}
    ]);
  const plan = planCoalitions(clauses.length, {budget, seed: "coalitions"});
  const runs = new Map<number, Compared>();
  for (const mask of plan.masks) {
    const label = `coalition ${runs.size + 1}/${plan.masks.length}`;
    const members = clauses.filter((_, i) => ((mask >> i) & 1) === 1);
    const reference = members.length === 0 ? scenario : await coalitionFile(scenario, members);
    runs.set(mask, (await laboratory.run(reference, label)).compared);
  }
  return {
    method: plan.method,
    clauses: clauses.map(({avenant, parameter}) => ({
      avenant: avenant.id,
      parameter,
      article: avenant.clauses[parameter].article
    })),
    coalitions: plan.masks.length,
    ...(plan.method === "sampled" ? {pairs: plan.pairs} : {}),
    outcomes: decompose(plan, runs, {family: outcomes, years})
  };
}

async function coalitionFile(
  scenario: string,
  members: Parameters<typeof writeCoalition>[0]
): Promise<string> {
  const title = `Clauses : ${members.map(({parameter}) => parameter).join(", ")}`;
  return (await writeVariant(scenario, title, {avenants: await writeCoalition(members)})).file;
}
