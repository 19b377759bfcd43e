import {availableParallelism} from "node:os";
import {Command} from "commander";
import {sensitivityReplicates, writeSensitivity} from "../../files/sensitivityFile.js";
import {overThreads} from "../../runners/overThreads.js";
import {computeSensitivity} from "../../runners/sensitivity.js";
import {formatDecimal} from "../../words/numbers.js";
import {addExecutorOptions, onExecutor, type TypedExecutor} from "../executorOptions.js";
import {interruptible} from "../interruption.js";
import {parseCounts} from "../parseCounts.js";

const notes = `
Chaque hypothèse va tour à tour aux deux bouts de sa plage, le calage étant refait quand il le faut ; ${sensitivityReplicates} réplications
appariées par bout. Arrêté puis relancé, le calcul reprend où il en était.
Le résultat, data/territoire/sensibilite.json, est montré par la page des hypothèses et vérifié par les tests.`;

/** `equilibre sensibilite`: how far the main answer moves over the range of each hypothesis. */
export function sensibiliteCommand(): Command {
  return addExecutorOptions(
    new Command("sensibilite").option("--fils <n>", "nombre de fils de calcul (par défaut : tous les cœurs)")
  )
    .addHelpText("after", notes)
    .action(run);
}

async function run({fils, ...typed}: {fils?: string} & TypedExecutor): Promise<void> {
  const {fils: threads = availableParallelism()} = parseCounts({fils});
  const started = performance.now();
  await onExecutor(typed, {threads}, async (compute = overThreads(threads)) => {
    const sensitivity = await interruptible((signal) =>
      computeSensitivity({compute, signal, onTask: ({done, total}) => report(done, total, started)})
    );
    await writeSensitivity(sensitivity);
    process.stderr.write(
      `Sensibilité de ${sensitivity.rows.length} hypothèses écrite dans data/territoire/sensibilite.json.\n`
    );
  });
}

function report(done: number, total: number, started: number): void {
  const minutes = (performance.now() - started) / 60_000;
  process.stderr.write(`${done}/${total} calculs, ${formatDecimal(minutes)} min\n`);
}
