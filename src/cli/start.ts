import {CommanderError} from "commander";
import {defaultThresholds} from "../analysis/comparer/defaultThresholds.js";
import {chooseProject} from "../files/chooseProject.js";
import {DataError} from "../files/dataError.js";
import {sweepLeftovers} from "../files/sweepLeftovers.js";
import {validateFiles} from "../files/validateFiles.js";
import {buildSite} from "../runners/buildSite.js";
import {checkSiteFolders} from "../runners/checkSiteFolders.js";
import {exerciseRevoyure} from "../runners/revoyure/exerciseRevoyure.js";
import {runDecisions} from "../runners/runDecisions.js";
import {runSimulations} from "../runners/runSimulations.js";
import {frenchCommanderError} from "./frenchCommanderError.js";
import {Interruption, interruptible} from "./interruption.js";
import {progressLine} from "./progressLine.js";
import {reportError} from "./reportError.js";
import {serveFolder} from "./serveFolder.js";
import {readStartOptions, type StartOptions} from "./startOptions.js";

/** `npm start`: checks, simulates what changed, builds the site, serves it. `from` is where the user stands. */
export async function runStart(args: readonly string[], from: string = process.cwd()): Promise<void> {
  try {
    const options = readStartOptions(args);
    chooseProject(options.project, from);
    await interruptible((signal) => start(options, signal));
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return;
      process.stderr.write(frenchCommanderError(error, "npm start --"));
      process.exitCode = 2;
    } else process.exitCode = reportError(error);
  }
}

async function start(
  {port, replications, threads, worlds, serve}: StartOptions,
  signal: AbortSignal
): Promise<void> {
  checkSiteFolders();
  sweepLeftovers();
  const {problems} = validateFiles([]);
  if (problems.length > 0) throw new DataError(problems);
  await runSimulations({
    replications,
    threads,
    worlds,
    signal,
    onWorlds: progressLine("mondes plausibles", "mondes"),
    onStart: (id, rank, count) => progressLine(`${id} (${rank}/${count})`),
    onReused: (id, rank, count) =>
      process.stderr.write(`${id} (${rank}/${count}) : inchangé, déjà calculé.\n`)
  });
  await runDecisions({
    ...{replications, threads, worlds, signal, thresholds: defaultThresholds, progressOf: progressLine},
    onReused: (label) => process.stderr.write(`${label} : inchangé, déjà calculé.\n`),
    onRefused: (label, reason) => process.stderr.write(`${label} : pas de page. ${reason}\n`)
  });
  const made = await exerciseRevoyure({
    replications,
    onStage: async (stage) => {
      process.stderr.write(`${stage}…\n`);
      await new Promise(setImmediate);
      signal.throwIfAborted();
    }
  });
  if (made === "kept") process.stderr.write("Exercice de revoyure : inchangé, déjà calculé.\n");
  process.stderr.write("Construction du site…\n");
  const folder = await buildSite(signal);
  process.stderr.write(`Site construit dans ${folder}.\n`);
  if (serve) await serveUntilStopped(folder, port, signal);
}

async function serveUntilStopped(folder: string, port: number, signal: AbortSignal): Promise<void> {
  const site = await serveFolder(folder, {port});
  process.stdout.write(`Équilibre est à l’adresse ${site.address} (Ctrl-C pour arrêter).\n`);
  await new Promise<void>((resolve) => {
    signal.addEventListener("abort", () => resolve(), {once: true});
  });
  await site.close();
  if (!(signal.reason instanceof Interruption)) throw signal.reason;
}
