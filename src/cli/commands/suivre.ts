import {availableParallelism} from "node:os";
import {Command} from "commander";
import {followInFiles} from "../../runners/suivre/followInFiles.js";
import {interruptible} from "../interruption.js";
import {parseCounts} from "../parseCounts.js";
import {progressLine} from "../progressLine.js";
import {projectExamples} from "../projectExamples.js";
import {followingText} from "../suivre/followingText.js";
import {readTableOptions, type TypedTableOptions, withTableOptions} from "../tableOptions.js";

interface Typed extends TypedTableOptions {
  readonly annee?: string;
  readonly territoire?: string;
  readonly totaux?: string;
  readonly mondes?: string;
  readonly fils?: string;
  readonly json: boolean;
}

const notes = `
Une commission (un bailleur dans une commune) suit ou ne suit pas. Ce que chaque monde plausible donne sans que personne suive, et quand
toutes suivent, dit laquelle ressemble à quoi ; les bailleurs s’éclairent les uns les autres. Là où trop peu d’attributions le diraient,
rien n’est dit. Aucun bailleur n’est nommé dans un exercice.

Exemples :
  $ npx equilibre suivre attributions-{year}.csv
  $ npx equilibre suivre attributions-{year}.csv --territoire territoires.csv --json > suivi-{year}.json`;

/** `equilibre suivre`: which bailleurs and which territories follow the préconisations, and what regulation would change. */
export function suivreCommand(): Command {
  return withTableOptions(new Command("suivre"))
    .argument("<fichiers...>", "attributions d’une année (CSV ou XLSX), et parc s’il y en a un")
    .option("--annee <année>", "année à lire (par défaut, la première que les fichiers tiennent entière)")
    .option(
      "--territoire <fichier.csv>",
      "territoires d’instance : insee,territoire,source (par défaut : data/territoire/instances.csv)"
    )
    .option("--totaux <fichier.csv>", "totaux annoncés par bailleur (bailleur;attributions), à retrouver")
    .option("--mondes <n>", "mondes plausibles (par défaut : autant qu’il en faut)")
    .option(
      "--fils <n>",
      "nombre de fils de calcul ; le résultat n’en dépend pas (par défaut : tous les cœurs)"
    )
    .option("--json", "écrit un seul document JSON sur la sortie standard", false)
    .addHelpText("after", projectExamples(notes))
    .action(async (paths: readonly string[], typed: Typed) => {
      const {annee, mondes, fils} = parseCounts({
        annee: typed.annee,
        mondes: typed.mondes,
        fils: typed.fils
      });
      const document = await interruptible((signal) =>
        followInFiles(paths, {
          ...readTableOptions(typed),
          ...{signal, year: annee, worlds: mondes},
          territories: typed.territoire,
          totals: typed.totaux,
          threads: fils ?? availableParallelism(),
          onTask: progressLine("mondes plausibles", "mondes")
        })
      );
      process.stdout.write(typed.json ? `${JSON.stringify(document)}\n` : followingText(document));
    });
}
