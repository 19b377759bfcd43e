import {availableParallelism} from "node:os";
import type {Command} from "commander";
import {DataError} from "../files/dataError.js";
import {parseCounts} from "./parseCounts.js";

/** Options that `simuler` and `comparer` share, as typed. */
export interface TypedRunOptions {
  readonly replications?: string;
  readonly graine?: string;
  readonly fils?: string;
  readonly json?: boolean;
  readonly incertitudes?: boolean;
  readonly recalculer?: boolean;
  readonly mondes?: string;
}

export interface RunOptions {
  /** Undefined: as many as the scenario asks for. */
  readonly replications?: number;
  /** Undefined: the seed of the scenario. */
  readonly seed?: string;
  readonly threads: number;
  readonly incertitudes: boolean;
  readonly again: boolean;
  /** Plausible worlds: 0 for chance alone; undefined: as many as keep the outer bars still. */
  readonly worlds?: number | undefined;
}

export const worldsOption =
  "mondes plausibles (par défaut : assez pour que la barre extérieure ne bouge plus d’un dixième) ; 0, le hasard seul";

/** Adds the shared options to a command. */
export function addRunOptions(command: Command): Command {
  return command
    .option("--replications <n>", "nombre de réplications (par défaut : celui du scénario)")
    .option("--graine <texte>", "graine du hasard (par défaut : celle du scénario)")
    .option(
      "--fils <n>",
      "nombre de fils de calcul ; le résultat n’en dépend pas (par défaut : tous les cœurs)"
    )
    .option("--incertitudes", "tire aussi les hypothèses dans leur plage, pas seulement le hasard")
    .option("--mondes <n>", worldsOption)
    .option("--recalculer", "recalcule même si le résultat est déjà là")
    .option("--json", "écrit un seul document JSON sur la sortie standard, le reste sur la sortie d’erreur");
}

/** Checks the shared options; every mistake at once. */
export function readRunOptions(typed: TypedRunOptions): RunOptions {
  const {replications, fils} = parseCounts({replications: typed.replications, fils: typed.fils});
  if (typed.graine?.trim() === "")
    throw new DataError([
      {file: "--graine", message: ": texte vide trouvé, au moins un caractère est attendu."}
    ]);
  return {
    replications,
    seed: typed.graine,
    threads: fils ?? availableParallelism(),
    incertitudes: typed.incertitudes ?? false,
    again: typed.recalculer ?? false,
    worlds: readWorldCount(typed.mondes)
  };
}

/** A number of worlds as typed, else as EQUILIBRE_MONDES says, 0 for none; undefined when neither does. */
export function readWorldCount(typed: string | undefined): number | undefined {
  const asked = typed ?? (process.env.EQUILIBRE_MONDES || undefined);
  return asked?.trim() === "0" ? 0 : parseCounts({mondes: asked}).mondes;
}
