import {Command} from "commander";
import {chooseProject} from "../files/chooseProject.js";
import {engine} from "../files/engine.js";
import {addProjectOption} from "./addProjectOption.js";
import {atteignableCommand} from "./commands/atteignable.js";
import {avenantCommand} from "./commands/avenant.js";
import {bilanCommand} from "./commands/bilan.js";
import {calibrerCommand} from "./commands/calibrer.js";
import {comparerCommand} from "./commands/comparer.js";
import {confronterCommand} from "./commands/confronter.js";
import {expliquerCommand} from "./commands/expliquer.js";
import {explorerCommand} from "./commands/explorer.js";
import {gelerCommand} from "./commands/geler.js";
import {importerCommand} from "./commands/importer.js";
import {modeleCommand} from "./commands/modele.js";
import {mondesCommand} from "./commands/mondes.js";
import {nouveauCommand} from "./commands/nouveau.js";
import {plaiCommand} from "./commands/plai.js";
import {pourquoiCommand} from "./commands/pourquoi.js";
import {revoyureCommand} from "./commands/revoyure.js";
import {sensibiliteCommand} from "./commands/sensibilite.js";
import {simulerCommand} from "./commands/simuler.js";
import {territoireCommand} from "./commands/territoire.js";
import {validerCommand} from "./commands/valider.js";
import {viserCommand} from "./commands/viser.js";
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

/** The command line: one line a command. */
export function createProgram(): Command {
  const program = new Command("equilibre")
    .description(description)
    .version(engine().version, "-V, --version", "affiche la version du moteur")
    .addHelpText("after", projectExamples(examples));
  program.addCommand(simulerCommand());
  program.addCommand(comparerCommand());
  program.addCommand(avenantCommand());
  program.addCommand(viserCommand());
  program.addCommand(atteignableCommand());
  program.addCommand(pourquoiCommand());
  program.addCommand(expliquerCommand());
  program.addCommand(validerCommand());
  program.addCommand(nouveauCommand());
  program.addCommand(plaiCommand());
  program.addCommand(territoireCommand());
  program.addCommand(calibrerCommand());
  program.addCommand(mondesCommand());
  program.addCommand(explorerCommand());
  program.addCommand(sensibiliteCommand());
  program.addCommand(importerCommand());
  program.addCommand(modeleCommand());
  program.addCommand(bilanCommand());
  program.addCommand(gelerCommand());
  program.addCommand(revoyureCommand());
  program.addCommand(confronterCommand());
  for (const command of [program, ...program.commands]) addProjectOption(command);
  program.hook("preAction", (_, command) =>
    chooseProject(command.optsWithGlobals<{projet?: string}>().projet)
  );
  return frenchCommand(program);
}
