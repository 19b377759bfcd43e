import {availableParallelism} from "node:os";
import {Command} from "commander";
import {DataError} from "../files/dataError.js";
import {projectOption} from "./addProjectOption.js";
import {frenchCommand} from "./frenchCommand.js";
import {parseCounts} from "./parseCounts.js";
import {readWorldCount, worldsOption} from "./runOptions.js";

export interface StartOptions {
  readonly port: number;
  readonly replications?: number;
  readonly threads: number;
  readonly serve: boolean;
  /** Publishes, once all is computed, what the last publications do not say yet. */
  readonly publish: boolean;
  /** Plausible worlds: 0 for chance alone; undefined: as many as keep the outer bars still. */
  readonly worlds?: number | undefined;
  /** Folder of the project, as typed; undefined for that of the environment, or the checkout. */
  readonly project?: string;
}

const defaultPort = 3000;
const lastPort = 65_535;

/** Reads what follows `npm start --`; undefined when help was asked and printed. */
export function readStartOptions(args: readonly string[]): StartOptions {
  const command = new Command("npm start --")
    .description(
      "Calcule ce qui a changé, construit le site et l’affiche sur 127.0.0.1 dès que la réponse principale est là ; le reste se calcule derrière."
    )
    .option(
      "--port <n>",
      `port du site ; le suivant qui est libre s’il est pris (par défaut : ${defaultPort})`
    )
    .option("--replications <n>", "réplications de chaque simulation (par défaut : celles du scénario)")
    .option("--mondes <n>", worldsOption)
    .option("--fils <n>", "nombre de fils de calcul (par défaut : tous les cœurs)")
    .option("--projet <dossier>", projectOption)
    .option("--publier", "publie ensuite ce que la dernière publication ne dit pas déjà (demande Chromium)")
    .option("--sans-servir", "calcule tout, construit le site et s’arrête");
  frenchCommand(command).parse(args, {from: "user"});
  const {sansServir, publier, projet, mondes, ...typed} = command.opts<{
    port?: string;
    replications?: string;
    fils?: string;
    projet?: string;
    mondes?: string;
    sansServir?: boolean;
    publier?: boolean;
  }>();
  const {port = defaultPort, replications, fils} = parseCounts(typed);
  if (port > lastPort)
    throw new DataError([
      {file: "--port", message: `: « ${port} » trouvé, ${lastPort} au plus est attendu.`}
    ]);
  const worlds = readWorldCount(mondes);
  return {
    port,
    replications,
    worlds,
    threads: fils ?? availableParallelism(),
    serve: !sansServir,
    publish: publier === true,
    project: projet
  };
}
