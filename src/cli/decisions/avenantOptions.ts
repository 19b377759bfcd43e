import {defaultThresholds} from "../../analysis/comparer/defaultThresholds.js";
import {DataError} from "../../files/dataError.js";
import type {AvenantRequest} from "../../runners/runAvenant.js";
import {parseCounts} from "../parseCounts.js";
import {optionReader} from "../plai/optionReader.js";
import {type RunOptions, readRunOptions, type TypedRunOptions} from "../runOptions.js";

/** Options of `avenant`, as typed. */
export interface AvenantOptions extends TypedRunOptions {
  readonly avec: readonly string[];
  readonly decomposer?: boolean;
  readonly budget?: string;
  readonly sensibilite?: boolean;
  readonly seuilPoints?: string;
  readonly seuilMenages?: string;
  readonly sortie?: string;
}

/** Coalitions of clauses that may be run. */
const defaultBudget = 64;

/** Most replicates at each end of a hypothesis: enough to see a sign, few because each hypothesis takes four runs. */
const sensitivityReplicates = 10;

/** Checks the options of `avenant`; every mistake at once. */
export function readAvenantOptions(
  scenario: string,
  typed: AvenantOptions
): {request: AvenantRequest; run: RunOptions} {
  const reader = optionReader();
  const threshold = (option: string, text: string | undefined, byDefault: number) =>
    text === undefined
      ? byDefault
      : (reader.number(option, text, {min: 0, says: "un nombre positif ou nul"}) ?? byDefault);
  const thresholds = {
    ...defaultThresholds,
    points: threshold("--seuil-points", typed.seuilPoints, defaultThresholds.points),
    menages: threshold("--seuil-menages", typed.seuilMenages, defaultThresholds.menages)
  };
  if (typed.budget !== undefined && !typed.decomposer)
    reader.refuse("--budget", ": n’a de sens qu’avec --decomposer.");
  if (reader.problems.length > 0) throw new DataError(reader.problems);
  const {budget = defaultBudget} = parseCounts({budget: typed.budget});
  return {
    request: {
      scenario,
      avenants: typed.avec,
      thresholds,
      ...(typed.sensibilite ? {sensitivity: sensitivityReplicates} : {}),
      ...(typed.decomposer ? {budget} : {})
    },
    run: readRunOptions(typed)
  };
}
