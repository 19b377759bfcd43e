import {resolve} from "node:path";
import {Command} from "commander";
import {DataError} from "../../files/dataError.js";
import {displayPath} from "../../files/displayPath.js";
import {freezeRun} from "../../files/revoyure/freezeRun.js";
import {projectionsFolder, writeProjection} from "../../files/revoyure/projectionFile.js";
import {runToFreeze} from "../../files/revoyure/runToFreeze.js";
import {projectExamples} from "../projectExamples.js";
import {readDay} from "../readDay.js";

interface Options {
  readonly date?: string;
  readonly sortie?: string;
  readonly json: boolean;
}

const examples = `
Exemples :
  $ npx equilibre geler resultats/{convention} --date {before}-12-15
  $ npx equilibre geler {convention}-0123456789ab --date {year}-06-30 --sortie projections

Une projection gelée ne parle que des semestres qui commencent à sa date ou après : elle sera jugée sur ce qu’elle ne savait pas.
Enregistrez-la dans git le jour même : l’empreinte dit qu’elle n’a pas changé, git dit depuis quand.`;

/** `equilibre geler`: a run set down as a projection, to be judged later by the facts. */
export function gelerCommand(): Command {
  return new Command("geler")
    .argument("<resultats>", "dossier de résultats, par son chemin ou par son nom dans .equilibre/runs")
    .option(
      "--date <AAAA-MM-JJ>",
      "jour où la projection est gelée (obligatoire : l’horloge n’est jamais lue)"
    )
    .option("--sortie <dossier>", "dossier où la ranger (par défaut : data/projections)")
    .option("--json", "écrit aussi la projection sur la sortie standard", false)
    .addHelpText("after", projectExamples(examples))
    .action(async (reference: string, {date, sortie, json}: Options) => {
      const day = dayOf(date);
      const projection = freezeRun(await runToFreeze(reference), day);
      const folder = sortie === undefined ? projectionsFolder() : folderOf(sortie);
      const {path, already} = await writeProjection(folder, projection);
      if (json) {
        process.stdout.write(`${JSON.stringify(projection)}\n`);
        return;
      }
      const [{predictions}] = projection.indicators;
      process.stdout.write(
        `${already ? "Déjà gelée à l’identique" : "Projection gelée"} : ${displayPath(path)}\n` +
          `${projection.scenario.title}, au ${day} : ${predictions.length} semestres, de ${predictions[0].halfYear} à ` +
          `${predictions[predictions.length - 1].halfYear}, ${projection.indicators.length} indicateurs, ` +
          `${projection.replications} réplications.\nEmpreinte : ${projection.sha256}\n`
      );
    });
}

function folderOf(sortie: string): string {
  if (sortie.endsWith(".json"))
    throw new DataError([
      {
        file: "--sortie",
        message: `: « ${sortie} » est un nom de fichier. Donnez un dossier : la projection y prend le nom de son scénario et de son jour.`
      }
    ]);
  return resolve(sortie);
}

function dayOf(text: string | undefined): string {
  if (text === undefined)
    throw new DataError([
      {file: "--date", message: ": manque. Donnez le jour où la projection est gelée, comme 2024-12-15."}
    ]);
  return readDay(text);
}
