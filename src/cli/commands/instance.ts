import {resolve} from "node:path";
import {Command} from "commander";
import {checkAnswerFolder} from "../../files/answerFolder.js";
import {displayPath} from "../../files/displayPath.js";
import {instanceOfFiles} from "../../files/instance/instanceOfFiles.js";
import {instanceName, writeInstance} from "../../publication/writeInstance.js";
import {instanceText} from "../instance/instanceText.js";
import {projectExamples} from "../projectExamples.js";
import {readTableOptions, type TypedTableOptions, withTableOptions} from "../tableOptions.js";

interface Options extends TypedTableOptions {
  readonly periode?: string;
  readonly territoire?: string;
  readonly publication: boolean;
  readonly avenant?: readonly string[];
  readonly sortie?: string;
  readonly json: boolean;
}

const examples = `
Exemples :
  $ npx equilibre instance attributions.csv --periode {year}-S1 --sortie instance-{year}-S1
  $ npx equilibre instance {before}.csv {year}.csv --periode {year}-S2 --territoire territoires.csv
  $ npx equilibre instance attributions.csv --periode {year}-S1 --publication --json > instance.json

Rien n’est importé ni conservé : le fichier est lu, compté, et oublié. Avec les semestres d’avant, la fiche dit ce qui a été
suivi. Les territoires sont ceux de data/territoire/instances.csv (insee,territoire,source), à remplacer par les vôtres.`;

/** `equilibre instance`: one A4 sheet a territory for the half-yearly instances of coordination (article 10.1). */
export function instanceCommand(): Command {
  return withTableOptions(new Command("instance"))
    .argument("<fichiers...>", "attributions (CSV ou XLSX), le semestre fini et si possible ceux d’avant")
    .option("--periode <semestre>", "semestre qui vient de finir, comme 2025-S1 (obligatoire)")
    .option("--territoire <fichier.csv>", "territoires d’instance : insee,territoire,source")
    .option("--publication", "masque les effectifs de 1 à 10 ménages, et ce qui les redonnerait", false)
    .option("--avenant <fichiers...>", "avenants en vigueur, s’il y en a")
    .option("--sortie <dossier>", "écrit les fiches (PDF et HTML, A4), le classeur, le CSV et le document")
    .option(
      "--json",
      "écrit un seul document JSON sur la sortie standard, le reste sur la sortie d’erreur",
      false
    )
    .addHelpText("after", projectExamples(examples))
    .action(async (paths: readonly string[], typed: Options) => {
      const {periode, territoire, publication, avenant, sortie, json} = typed;
      const folder = sortie === undefined ? undefined : resolve(sortie);
      if (folder !== undefined) await checkAnswerFolder(folder, instanceName);
      const document = await instanceOfFiles(paths, {
        ...readTableOptions(typed),
        ...(periode !== undefined && {period: periode}),
        ...{publication, territoire, avenants: avenant}
      });
      const written = folder === undefined ? undefined : await writeInstance(folder, document);
      process.stdout.write(json ? `${JSON.stringify(document)}\n` : instanceText(document));
      if (written === undefined) return;
      const {files, pages, why} = written;
      process.stderr.write(`Écrit dans ${displayPath(folder ?? "")} : ${files.join(", ")}.\n`);
      process.stderr.write(
        why === undefined
          ? `Le PDF tient en ${pages} pages, pour ${document.sheets.length} territoires.\n`
          : `${why}\n`
      );
    });
}
