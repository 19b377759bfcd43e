import {Command} from "commander";
import {chooseProject} from "../files/chooseProject.js";
import {engineVersion} from "../files/engine.js";
import {addProjectOption} from "./addProjectOption.js";
import {commandList, type ListedCommand} from "./commandList.js";
import {frenchCommand} from "./frenchCommand.js";
import {projectExamples} from "./projectExamples.js";

const description =
  "Équilibre simule une convention intercommunale d’équilibre territorial (ou d’attribution) " +
  "avant qu’on ne la modifie : attributions, mixité, publics prioritaires, relogements, offre nouvelle. " +
  "Chaque chiffre porte son incertitude.";

const examples = `
Exemples :
  $ npx equilibre simuler {convention}
  $ npx equilibre simuler mon-scenario.yaml --replications 50 --json > resultat.json
  $ npx equilibre comparer {reference} {convention}
  $ npx equilibre valider

Un scénario se désigne par son nom (un dossier de simulations/) ou par le chemin de son fichier.
Codes de sortie : 0, tout va bien ; 2, une erreur dans la commande ou dans un fichier ; 130, interrompu.`;

/** The command line; of the commands, those that the arguments name are loaded, the others only listed. */
export async function createProgram(args: readonly string[] = []): Promise<Command> {
  const program = new Command("equilibre")
    .description(description)
    .version(engineVersion(), "-V, --version", "affiche la version du moteur")
    .addHelpText("after", projectExamples(examples));
  for (const listed of commandList) program.addCommand(await commandOf(listed, args));
  for (const command of [program, ...program.commands]) addProjectOption(command);
  program.hook("preAction", (_, command) =>
    chooseProject(command.optsWithGlobals<{projet?: string}>().projet)
  );
  return frenchCommand(program);
}

async function commandOf(
  {term, description, load}: ListedCommand,
  args: readonly string[]
): Promise<Command> {
  const [name, ...rest] = term.split(" ");
  const command = args.includes(name) ? await load() : new Command(name);
  if (!args.includes(name)) for (const argument of rest) command.argument(argument);
  return command.description(description);
}
