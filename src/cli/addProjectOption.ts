import type {Command} from "commander";

/** What `--projet` is for, wherever it is typed. */
export const projectOption =
  "dossier du projet : ses données, ses simulations, son site (par défaut : celui d’EQUILIBRE_PROJET, sinon ce dépôt)";

/** Lets a command take the folder of a project, before or after its name. */
export function addProjectOption(command: Command): Command {
  return command.option("--projet <dossier>", projectOption);
}
