import {resolve} from "node:path";
import {Command} from "commander";
import {inWorlds} from "../../analysis/mondes/projection.js";
import {DataError} from "../../files/dataError.js";
import {checkOutputFolder, writeRun} from "../../files/runFolder.js";
import {checkWorlds} from "../../runners/mondes/checkWorlds.js";
import {drawsWorlds} from "../../runners/mondes/drawsWorlds.js";
import {partsInTurn} from "../../runners/overSlice.js";
import type {PreparedScenario} from "../../runners/preparedScenario.js";
import {prepareScenario} from "../../runners/prepareScenario.js";
import {type FinishedRun, keptRun, type RunScenarioOptions, runScenario} from "../../runners/runScenario.js";
import {
  addExecutorOptions,
  onExecutor,
  refuseWithSlice,
  type TypedExecutor,
  typedCommand
} from "../executorOptions.js";
import {interruptible} from "../interruption.js";
import {progressLine} from "../progressLine.js";
import {projectExamples} from "../projectExamples.js";
import {projectedInWorlds} from "../projectedInWorlds.js";
import {addRunOptions, readRunOptions, type TypedRunOptions} from "../runOptions.js";
import {simulateAgain} from "../simulateAgain.js";
import {summaryTable} from "../summaryTable.js";
import {warnOf} from "../warnOf.js";

interface Options extends TypedRunOptions, TypedExecutor {
  readonly sortie?: string;
  readonly verifier?: boolean;
  readonly depuis?: string;
}

const examples = `
Exemples :
  $ npx equilibre simuler {convention}
  $ npx equilibre simuler mon-scenario.yaml --replications 50 --graine essai-2
  $ npx equilibre simuler {convention} --incertitudes --json > resultat.json
  $ npx equilibre simuler {convention} --sortie resultats/{convention}
  $ npx equilibre simuler --depuis resultats/{convention}/manifest.json`;

/** `equilibre simuler`: one scenario, its results in a table or as a document. */
export function simulerCommand(): Command {
  return addExecutorOptions(
    addRunOptions(
      new Command("simuler").argument(
        "[scenario]",
        "nom d’une simulation, ou chemin d’un fichier de scénario"
      )
    )
  )
    .option(
      "--sortie <dossier>",
      "écrit aussi les résultats, les réplications et le manifeste dans ce dossier"
    )
    .option(
      "--depuis <manifest.json>",
      "refait le calcul d’un manifeste (résultats ou publication) et retrouve son empreinte, sans nommer de scénario"
    )
    .option("--verifier", "vérifie les identités de conservation à chaque semestre (plus lent)")
    .addHelpText("after", projectExamples(examples))
    .action(simuler);
}

async function simuler(scenario: string | undefined, typed: Options): Promise<void> {
  const options = readRunOptions(typed);
  if (typed.depuis !== undefined)
    return simulateAgain(typed.depuis, {scenario, typed, threads: options.threads});
  if (scenario === undefined)
    throw new DataError([
      {
        file: "simuler",
        message:
          ": il manque l’argument « scenario ». Donnez le nom d’une simulation, ou --depuis et un manifeste."
      }
    ]);
  if (typed.tranche !== undefined)
    refuseWithSlice({
      "--recalculer": typed.recalculer ?? false,
      "--verifier": typed.verifier ?? false,
      "--mondes": drawsWorlds(options) && options.worlds === undefined
    });
  const output = typed.sortie === undefined ? undefined : resolve(typed.sortie);
  if (output !== undefined) await checkOutputFolder(output);
  const prepared = prepareScenario(scenario, {...options, verify: typed.verifier ?? false});
  warnOf([scenario]);
  const {threads} = options;
  const replications = options.replications ?? prepared.replicates;
  // Hours may be asked: worlds that are stale are told before them.
  if (drawsWorlds(options)) checkWorlds();
  const again = options.again || (typed.verifier ?? false);
  const kept = again || output !== undefined ? undefined : keptRun(prepared, replications);
  await onExecutor(typed, {threads, scenarios: [scenario]}, async (compute) => {
    const [run, [projection]] = await partsInTurn(
      async () => kept ?? simulated(prepared, {...options, replications, again, compute, output}),
      () => projectedInWorlds([prepared], {...options, compute})
    );
    if (run.reused)
      process.stderr.write(`Déjà calculé, relu dans ${run.folder} (--recalculer pour refaire).\n`);
    const resultat = projection === undefined ? run.resultat : inWorlds(run.resultat, projection);
    process.stdout.write(typed.json ? `${JSON.stringify(resultat)}\n` : summaryTable(resultat));
  });
}

async function simulated(
  prepared: PreparedScenario,
  {
    output,
    ...options
  }: Omit<RunScenarioOptions, "command" | "signal" | "onProgress"> & {readonly output: string | undefined}
): Promise<FinishedRun> {
  const run = await interruptible((signal) =>
    runScenario(prepared, {
      ...{...options, signal},
      command: typedCommand(),
      onProgress: progressLine(prepared.id)
    })
  );
  if (output !== undefined) await writeRun(output, run);
  return run;
}
