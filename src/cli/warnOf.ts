import {formatProblem} from "../files/dataError.js";
import {scenarioWarnings} from "../files/scenarioWarnings.js";

/** Says on standard error what `valider` would say of these scenarios: clauses and levers that change nothing. */
export function warnOf(scenarios: readonly string[]): void {
  for (const scenario of scenarios)
    for (const warning of scenarioWarnings(scenario))
      process.stderr.write(`Avertissement : ${formatProblem(warning)}\n`);
}
