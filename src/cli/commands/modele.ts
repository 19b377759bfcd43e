import {Command} from "commander";
import {importTypes} from "../../files/import/importFile.js";
import {importTemplate} from "../../files/import/importTemplate.js";
import {readReference} from "../../files/import/reference.js";
import {writeWhole} from "../../files/writeWhole.js";

interface Options {
  readonly complet: boolean;
  readonly sortie?: string;
}

/** `equilibre modele <type>`: the template of a file that `equilibre importer` reads. */
export function modeleCommand(): Command {
  return new Command("modele")
    .description("écrit le modèle d’un fichier à importer : les titres et deux lignes d’exemple")
    .argument("<type>", `type de fichier : ${importTypes.join(", ")}`)
    .option("--complet", "toutes les lignes à remplir (quartiers et communes)", false)
    .option("--sortie <fichier>", "fichier à écrire, sinon la sortie standard")
    .action(async (type: string, {complet, sortie}: Options) => {
      const template = importTemplate(type, {reference: readReference(), complete: complet});
      if (sortie === undefined) process.stdout.write(template);
      // The byte order mark tells Excel that accents are UTF-8.
      else await writeWhole(sortie, sortie.endsWith("json") ? template : `\ufeff${template}`);
    });
}
