import {Command} from "commander";
import {importTemplate} from "../../files/import/importTemplate.js";
import {importTypes} from "../../files/import/importTypes.js";
import {readReference} from "../../files/import/reference.js";
import {refuseTaken} from "../../files/refuseTaken.js";
import {writeWhole} from "../../files/writeWhole.js";
import {drawAttributions} from "../../runners/revoyure/drawAttributions.js";
import {projectExamples} from "../projectExamples.js";
import {readDrawOptions, type TypedDrawOptions} from "../revoyure/drawOptions.js";

interface Options extends TypedDrawOptions {
  readonly complet: boolean;
  readonly sortie?: string;
  readonly remplacer: boolean;
}

const examples = `
Exemples :
  $ npx equilibre modele attributions
  $ npx equilibre modele attributions --annee {year} --graine essai --effort 0,4 --sortie attributions-synthetiques-{year}.csv`;

/** `equilibre modele <type>`: the template of a file that `equilibre importer` reads, or a synthetic year of it. */
export function modeleCommand(): Command {
  return new Command("modele")
    .argument("<type>", `type de fichier : ${importTypes.join(", ")}`)
    .option("--complet", "toutes les lignes à remplir (quartiers et communes)", false)
    .option("--annee <année>", "attributions seulement : tire du moteur une année entière, synthétique")
    .option("--graine <texte>", "graine de cette année (par défaut : synthetique)")
    .option(
      "--effort <part>",
      "effort vrai des commissions à partir de cette année, de 0 à 1 (par défaut : 0,4)"
    )
    .option(
      "--scenario <nom>",
      "scénario dont l’année est tirée (par défaut : celui où la convention est suivie)"
    )
    .option("--sortie <fichier>", "fichier à écrire, sinon la sortie standard")
    .option("--remplacer", "écrit par-dessus un fichier qui existe déjà", false)
    .addHelpText("after", projectExamples(examples))
    .action(async (type: string, options: Options) => {
      const {complet, sortie, remplacer} = options;
      if (sortie !== undefined) refuseTaken(sortie, {replace: remplacer});
      const drawn = readDrawOptions(type, options);
      const template =
        drawn === undefined
          ? importTemplate(type, {reference: readReference(), complete: complet})
          : drawAttributions(drawn);
      if (sortie === undefined) process.stdout.write(template);
      // The byte order mark tells Excel that accents are UTF-8.
      else await writeWhole(sortie, sortie.endsWith("json") ? template : `\ufeff${template}`);
    });
}
