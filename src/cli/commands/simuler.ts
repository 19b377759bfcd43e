import {resolve} from "node:path";
import {Command} from "commander";
import {inWorlds} from "../../analysis/mondes/projection.js";
import {checkOutputFolder, writeRun} from "../../files/runFolder.js";
import type {PreparedScenario} from "../../runners/preparedScenario.js";
import {prepareScenario} from "../../runners/prepareScenario.js";
import {type FinishedRun, keptRun, runScenario} from "../../runners/runScenario.js";
import {interruptible} from "../interruption.js";
import {progressLine} from "../progressLine.js";
import {projectExamples} from "../projectExamples.js";
import {projectedInWorlds} from "../projectedInWorlds.js";
import {addRunOptions, type RunOptions, readRunOptions, type TypedRunOptions} from "../runOptions.js";
import {summaryTable} from "../summaryTable.js";
import {warnOf} from "../warnOf.js";

interface Options extends TypedRunOptions {
  readonly sortie?: string;
  readonly verifier?: boolean;
}

const examples = `
Exemples :
  $ npx equilibre simuler {convention}
  $ npx equilibre simuler mon-scenario.yaml --replications 50 --graine essai-2
  $ npx equilibre simuler {convention} --incertitudes --json > resultat.json
  $ npx equilibre simuler {convention} --sortie resultats/{convention}`;

/** `equilibre simuler`: one scenario, its results in a table or as a document. */
export function simulerCommand(): Command {
  return addRunOptions(
    new Command("simuler").argument("<scenario>", "nom d’une simulation, ou chemin d’un fichier de scénario")
  )
    .option(
      "--sortie <dossier>",
      "écrit aussi les résultats, les réplications et le manifeste dans ce dossier"
    )
    .option("--verifier", "vérifie les identités de conservation à chaque semestre (plus lent)")
    .addHelpText("after", projectExamples(examples))
    .action(simuler);
}

async function simuler(scenario: string, typed: Options): Promise<void> {
  const options = readRunOptions(typed);
  const output = typed.sortie === undefined ? undefined : resolve(typed.sortie);
  if (output !== undefined) await checkOutputFolder(output);
  const prepared = prepareScenario(scenario, {...options, verify: typed.verifier ?? false});
  warnOf([scenario]);
  const replications = options.replications ?? prepared.replicates;
  const again = options.again || (typed.verifier ?? false);
  const kept = again || output !== undefined ? undefined : keptRun(prepared, replications);
  const run = kept ?? (await simulated(prepared, {...options, replications, again, output}));
  if (run.reused)
    process.stderr.write(`Déjà calculé, relu dans ${run.folder} (--recalculer pour refaire).\n`);
  const [projection] = await projectedInWorlds([prepared], options);
  const resultat = projection === undefined ? run.resultat : inWorlds(run.resultat, projection);
  process.stdout.write(typed.json ? `${JSON.stringify(resultat)}\n` : summaryTable(resultat));
}

async function simulated(
  prepared: PreparedScenario,
  {
    output,
    ...options
  }: Omit<RunOptions, "replications"> & {
    readonly replications: number;
    readonly output: string | undefined;
  }
): Promise<FinishedRun> {
  const run = await interruptible((signal) =>
    runScenario(prepared, {
      ...options,
      command: `equilibre ${process.argv.slice(2).join(" ")}`,
      signal,
      onProgress: progressLine(prepared.id)
    })
  );
  if (output !== undefined) await writeRun(output, run);
  return run;
}
