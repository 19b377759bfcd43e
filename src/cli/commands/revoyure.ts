import {resolve} from "node:path";
import {Command} from "commander";
import {checkAnswerFolder} from "../../files/answerFolder.js";
import {displayPath} from "../../files/displayPath.js";
import {keepRevoyure} from "../../files/revoyure/revoyureFolder.js";
import {checkRevoyureOutput, writeRevoyure} from "../../files/revoyure/revoyureOutput.js";
import {draftsList, writeDrafts} from "../../files/revoyure/writeDrafts.js";
import {makeRevoyure} from "../../runners/revoyure/makeRevoyure.js";
import {progressLine} from "../progressLine.js";
import {projectExamples} from "../projectExamples.js";
import {readRevoyureOptions, type TypedRevoyureOptions} from "../revoyure/revoyureOptions.js";
import {revoyureText} from "../revoyure/revoyureText.js";
import {withTableOptions} from "../tableOptions.js";

const examples = `
Exemples :
  $ npx equilibre revoyure attributions-synthetiques-{year}.csv --projection data/projections/{convention}-{before}-12-15.json
  $ npx equilibre revoyure s1.csv s2.csv --projection {convention}-{before}-12-15.json --periode {year} --sortie revoyure-{year}
  $ npx equilibre revoyure attributions.csv --projection {convention}-{before}-12-15.json --connu-le {last}-03-28

La page du site la montre à sa construction suivante ; des attributions synthétiques, sous le nom « essai », à côté de l’exercice du site. Une projection s’obtient par « npx equilibre geler ».`;

/** `equilibre revoyure`: a bilan judged by a frozen projection, what it teaches, where it leads, what could be decided. */
export function revoyureCommand(): Command {
  return withTableOptions(new Command("revoyure"))
    .argument(
      "<fichiers...>",
      "attributions de la période (CSV ou XLSX), un fichier par semestre ou par année"
    )
    .option("--projection <fichier>", "projection gelée avant la période (obligatoire)")
    .option("--periode <période>", "semestre ou année, comme 2025-S1 ou 2025 (par défaut : tout le fichier)")
    .option(
      "--sortie <dossier>",
      "écrit le rapport (PDF et HTML), le classeur, le document et les brouillons d’avenants"
    )
    .option(
      "--brouillons <dossier>",
      "écrit à part un brouillon (avenant.yaml, ou scénario) de ce qui pourrait être signé"
    )
    .option("--publication", "masque les effectifs de 1 à 10 ménages dans ce qui est écrit", false)
    .option(
      "--precedente <fichier>",
      "dernière publication (bilan.json ou revoyure.json) : rien ne s’en déduit par différence"
    )
    .option(
      "--connu-le <AAAA-MM-JJ>",
      "rejoue avec ce qui était connu ce jour-là : avenants signés et décisions prises"
    )
    .option("--avenant <fichiers...>", "avenants en vigueur, s’il y en a")
    .option("--totaux <fichier.csv>", "totaux annoncés par bailleur (bailleur;attributions), à retrouver")
    .option("--replications <n>", "réplications de la nouvelle projection (par défaut : 20)")
    .option("--mondes <n>", "mondes plausibles (par défaut : tous ceux qui sont gardés) ; 0, le hasard seul")
    .option(
      "--fils <n>",
      "nombre de fils de calcul ; le résultat n’en dépend pas (par défaut : tous les cœurs)"
    )
    .option(
      "--json",
      "écrit un seul document JSON sur la sortie standard, le reste sur la sortie d’erreur",
      false
    )
    .addHelpText("after", projectExamples(examples))
    .action(async (paths: readonly string[], typed: TypedRevoyureOptions) => {
      const options = readRevoyureOptions(typed);
      const folder = typed.sortie === undefined ? undefined : resolve(typed.sortie);
      if (folder !== undefined) await checkRevoyureOutput(folder);
      const drafts = typed.brouillons === undefined ? undefined : resolve(typed.brouillons);
      if (drafts !== undefined) await checkAnswerFolder(drafts, draftsList);
      const {document, shown} = await makeRevoyure(paths, {
        ...options,
        trial: true,
        onChecked: async (slug) => {
          if (folder !== undefined) await checkRevoyureOutput(folder, slug);
        },
        onStage: (stage) => void process.stderr.write(`${stage}…\n`),
        onTask: progressLine("mondes plausibles", "mondes")
      });
      const written = folder === undefined ? undefined : await writeRevoyure(folder, document);
      const kept = await keepRevoyure(shown);
      process.stdout.write(typed.json ? `${JSON.stringify(document)}\n` : revoyureText(document));
      if (written !== undefined) {
        const {files, pages, why} = written;
        process.stderr.write(`Écrit dans ${displayPath(folder ?? "")} : ${files.join(", ")}.\n`);
        process.stderr.write(why === undefined ? `Le PDF tient en ${pages} pages.\n` : `${why}\n`);
      }
      if (drafts !== undefined) {
        const names = await writeDrafts(drafts, document.revoyure);
        const told = names.length === 0 ? document.revoyure.proposalsWhy : names.join(", ");
        process.stderr.write(`Brouillons dans ${displayPath(drafts)} : ${told}\n`);
      }
      process.stderr.write(`Gardé pour le site : ${displayPath(kept)}\n`);
    });
}
