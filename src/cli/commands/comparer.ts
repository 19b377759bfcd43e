import {Command} from "commander";
import {compareScenarios} from "../../runners/compareScenarios.js";
import {prepareScenario} from "../../runners/prepareScenario.js";
import {comparisonTable} from "../comparisonTable.js";
import {interruptible} from "../interruption.js";
import {progressLine} from "../progressLine.js";
import {addRunOptions, readRunOptions, type TypedRunOptions} from "../runOptions.js";

const examples = `
Exemples :
  $ npx equilibre comparer tendanciel ciet
  $ npx equilibre comparer ciet plai-20 plai-25 plai-30 --replications 50
  $ npx equilibre comparer ciet mon-scenario.yaml --json > comparaison.json`;

/** `equilibre comparer`: the first scenario against each of the others, on the same draws. */
export function comparerCommand(): Command {
  return addRunOptions(
    new Command("comparer")
      .description("compare des scénarios au premier, paire par paire sur les mêmes tirages")
      .argument("<reference>", "scénario de référence : nom ou chemin")
      .argument("<autres...>", "scénarios comparés à la référence")
  )
    .addHelpText("after", examples)
    .action(comparer);
}

async function comparer(reference: string, others: readonly string[], typed: TypedRunOptions): Promise<void> {
  const options = readRunOptions(typed);
  const first = prepareScenario(reference, options);
  const seed = options.seed ?? first.simulation.seed;
  const prepared = [first, ...others.map((other) => prepareScenario(other, {...options, seed}))];
  const comparaison = await interruptible((signal) =>
    compareScenarios(prepared, {
      ...options,
      replications: options.replications ?? first.replicates,
      command: `equilibre ${process.argv.slice(2).join(" ")}`,
      signal,
      progressOf: ({id}) => progressLine(id)
    })
  );
  process.stdout.write(typed.json ? `${JSON.stringify(comparaison)}\n` : comparisonTable(comparaison));
}
