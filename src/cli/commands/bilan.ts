import {resolve} from "node:path";
import {Command} from "commander";
import {DataError} from "../../files/dataError.js";
import {checkBilanFolder, writeBilan} from "../../files/revoyure/bilanFolder.js";
import {bilanOfFiles} from "../../files/revoyure/bilanOfFiles.js";
import {readTold} from "../../files/revoyure/readTold.js";
import {programmeSolver} from "../../runners/programmeSolver.js";
import {projectExamples} from "../projectExamples.js";
import {bilanText} from "../revoyure/bilanText.js";
import {readTableOptions, type TypedTableOptions, withTableOptions} from "../tableOptions.js";

interface Options extends TypedTableOptions {
  readonly periode?: string;
  readonly publication: boolean;
  readonly precedente?: string;
  readonly avenant?: readonly string[];
  readonly totaux?: string;
  readonly sortie?: string;
  readonly json: boolean;
}

const examples = `
Exemples :
  $ npx equilibre bilan attributions.csv --periode {year}-S1
  $ npx equilibre bilan attributions.csv --periode {year} --publication --sortie bilan-{year}-public
  $ npx equilibre bilan s1.csv s2.xlsx --totaux totaux.csv --json > bilan-{year}.json

Rien n’est importé ni conservé : le fichier est lu, compté, et oublié. Son format : npx equilibre modele attributions.`;

/** `equilibre bilan`: the half-yearly bilan of attributions (article 19), from the lines of the partners. */
export function bilanCommand(): Command {
  return withTableOptions(new Command("bilan"))
    .argument(
      "<fichiers...>",
      "attributions de la période (CSV ou XLSX), un fichier par semestre ou par année"
    )
    .option("--periode <période>", "semestre ou année, comme 2025-S1 ou 2025 (par défaut : tout le fichier)")
    .option(
      "--publication",
      "masque les effectifs de 1 à 10 ménages, et ce qui permettrait de les retrouver",
      false
    )
    .option(
      "--precedente <fichier>",
      "dernière publication (bilan.json ou revoyure.json) : rien ne s’en déduit par différence"
    )
    .option("--totaux <fichier.csv>", "totaux annoncés par bailleur (bailleur;attributions), à retrouver")
    .option("--avenant <fichiers...>", "avenants en vigueur, s’il y en a")
    .option("--sortie <dossier>", "écrit le bilan, un CSV par tableau et les lignes inutilisables")
    .option("--json", "écrit un seul document JSON sur la sortie standard", false)
    .addHelpText("after", projectExamples(examples))
    .action(async (paths: readonly string[], options: Options) => {
      const {periode, publication, precedente, avenant, totaux, sortie, json} = options;
      if (precedente !== undefined && !publication)
        throw new DataError([{file: "--precedente", message: ": ne sert qu’avec --publication."}]);
      const bilan = await bilanOfFiles(paths, {
        period: periode,
        publication: publication && {
          solve: await programmeSolver(),
          earlier: precedente === undefined ? undefined : readTold(precedente)
        },
        ...readTableOptions(options),
        avenants: avenant,
        totals: totaux
      });
      if (sortie !== undefined) {
        await checkBilanFolder(resolve(sortie), bilan);
        await writeBilan(resolve(sortie), bilan);
      }
      process.stdout.write(json ? `${JSON.stringify(bilan)}\n` : bilanText(bilan));
    });
}
