import type {FrontierMeasure} from "../analysis/atteignable/frontierDocument.js";
import type {Compared} from "../analysis/comparer/comparePaired.js";
import {nestById} from "../core/convention/leverTree.js";
import type {ResolvedScenario} from "../core/convention/resolvedScenario.js";
import {numberAt} from "../core/convention/valueAt.js";
import {fragilites} from "../core/vocabulary.js";
import {writeVariant} from "../files/scenarioVariant.js";
import type {Laboratory} from "./laboratory.js";

/** Efforts that are tried, from none to every commission. */
export const efforts = [0, 0.25, 0.5, 0.75, 1] as const;

/** Most replicates of each run: a share of thousands of attributions needs few. */
const mostReplicates = 8;

/** Runs a scenario with the commissions pursuing one objective at growing effort, in all classes, after the test year. */
export async function runEffort(
  scenario: string,
  resolved: ResolvedScenario,
  {
    measure,
    laboratory,
    replications
  }: {measure: FrontierMeasure["measure"]; laboratory: Laboratory; replications: number}
): Promise<{effort: number; compared: Compared}[]> {
  const {convention} = resolved;
  const figure = (id: string) => numberAt(convention, id, convention.inForce);
  const [firstYear, testYears] = [figure("duration.firstYear"), figure("duration.testYears")];
  const run = async (effort: number) => {
    const dated = {[firstYear]: figure("duration.testYearEffort"), [firstYear + testYears]: effort};
    const levers = nestById([
      ["attribution.policy", "objectifs"],
      // Without effort, the objective changes nothing: one run serves both.
      ["attribution.objective", effort === 0 ? "bornes" : measure],
      ...fragilites.map((g) => [`attribution.effort.${g}`, dated] as const)
    ]);
    const label = `effort ${Math.round(100 * effort)} %${effort === 0 ? "" : `, ${measure}`}`;
    const {file} = await writeVariant(scenario, label, {levers});
    const {compared} = await laboratory.run(file, label, {
      replications: Math.min(mostReplicates, replications)
    });
    return {effort, compared};
  };
  // Side by side: runs this short would leave threads idle while the next one is prepared.
  return Promise.all(efforts.map(run));
}
