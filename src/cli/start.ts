import {CommanderError} from "commander";
import {chooseProject} from "../files/chooseProject.js";
import {siteFolder} from "../files/projectFolders.js";
import {siteHolds} from "../files/siteStamp.js";
import {sweepLeftovers} from "../files/sweepLeftovers.js";
import {checkSiteFolders} from "../runners/checkSiteFolders.js";
import {frenchCommanderError} from "./frenchCommanderError.js";
import {interruptible} from "./interruption.js";
import {reportError} from "./reportError.js";
import {serveSite} from "./siteServer.js";
import {readStartOptions, type StartOptions} from "./startOptions.js";
import {untilStopped} from "./untilStopped.js";

/** `npm start`: checks, simulates what changed, builds the site, serves it. `from` is where the user stands. */
export async function runStart(args: readonly string[], from: string = process.cwd()): Promise<void> {
  try {
    const options = readStartOptions(args);
    chooseProject(options.project, from);
    process.exitCode = await interruptible((signal) => start(options, signal));
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return;
      process.stderr.write(frenchCommanderError(error, "npm start --"));
      process.exitCode = 2;
    } else process.exitCode = reportError(error);
  }
}

/** Exit code: 0, or that of what failed while the rest was computed. */
async function start(options: StartOptions, signal: AbortSignal): Promise<number> {
  checkSiteFolders();
  sweepLeftovers();
  const {replications, worlds, publish, port, serve} = options;
  if (!(await siteHolds({replications, worlds}, {publish}))) {
    // Read only now: a site that holds is served without the engine.
    const {makeSite} = await import("./makeSite.js");
    return makeSite(options, signal);
  }
  process.stderr.write(`Rien n’a changé : le site de ${siteFolder()} est à jour.\n`);
  if (!serve) return 0;
  const server = await serveSite(siteFolder(), {port});
  process.stdout.write(`Équilibre est à l’adresse ${server.address} (Ctrl-C pour arrêter).\n`);
  await untilStopped(signal);
  await server.close();
  return 0;
}
