import {Command} from "commander";
import {DataError} from "../../files/dataError.js";
import {createLaboratory} from "../../runners/laboratory.js";
import {runFrontier} from "../../runners/runFrontier.js";
import {frontierText} from "../decisions/frontierText.js";
import {laboratoryOptions} from "../decisions/laboratoryOptions.js";
import {interruptible} from "../interruption.js";
import {optionReader} from "../plai/optionReader.js";
import {projectExamples} from "../projectExamples.js";
import {addRunOptions, readRunOptions, type TypedRunOptions} from "../runOptions.js";

interface Options extends TypedRunOptions {
  readonly ecartAdmis: string;
  readonly effort?: boolean;
}

/** Points under which more effort brings too little to matter. */
const leastEffortGain = 0.5;

const examples = `
Exemples :
  $ npx equilibre atteignable {convention}
  $ npx equilibre atteignable {convention} {reference} mon-scenario.yaml
  $ npx equilibre atteignable {convention} --effort
  $ npx equilibre atteignable npru-3600 --ecart-admis 2 --json > atteignable.json`;

/** `equilibre atteignable`: the best that any rule of attribution could do, and what holds it up. */
export function atteignableCommand(): Command {
  return addRunOptions(
    new Command("atteignable")
      .argument("<scenario>", "scénario qui fixe les volumes, la demande et les règles : nom ou chemin")
      .argument("[autres...]", "autres politiques simulées à placer sur la frontière")
  )
    .option("--ecart-admis <points>", "écart encore admis pour dire qu’un objectif est tenu", "0")
    .option("--effort", "cherche aussi où l’effort des commissions cesse de rapporter (plus long)")
    .addHelpText("after", projectExamples(examples))
    .action(atteignable);
}

async function atteignable(scenario: string, others: readonly string[], typed: Options): Promise<void> {
  const reader = optionReader();
  const admitted = reader.number("--ecart-admis", typed.ecartAdmis, {
    min: 0,
    max: 100,
    says: "de 0 à 100 points"
  });
  if (admitted === undefined) throw new DataError(reader.problems);
  const run = readRunOptions(typed);
  const document = await interruptible((signal) =>
    runFrontier(
      {scenarios: [scenario, ...others], admitted, ...(typed.effort ? {leastEffortGain} : {})},
      (start) => createLaboratory(start, laboratoryOptions(run, signal))
    )
  );
  process.stdout.write(typed.json ? `${JSON.stringify(document)}\n` : frontierText(document));
}
