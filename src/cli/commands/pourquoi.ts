import {Command} from "commander";
import {readKeptRun} from "../../files/keptRuns.js";
import {runPourquoi} from "../../runners/runPourquoi.js";
import {laboratoryOptions} from "../decisions/laboratoryOptions.js";
import {pourquoiText} from "../decisions/pourquoiText.js";
import {interruptible} from "../interruption.js";
import {projectExamples} from "../projectExamples.js";
import {readRunOptions} from "../runOptions.js";

interface Options {
  readonly fils?: string;
  readonly json?: boolean;
}

const examples = `
Exemples :
  $ npx equilibre simuler {convention} --sortie resultats/avant
  $ npx equilibre simuler mon-scenario.yaml --sortie resultats/apres
  $ npx equilibre pourquoi resultats/avant resultats/apres`;

/** `equilibre pourquoi`: why a figure changed between two runs. */
export function pourquoiCommand(): Command {
  return new Command("pourquoi")
    .argument("<avant>", "dossier de résultats du premier calcul")
    .argument("<apres>", "dossier de résultats du second")
    .option(
      "--fils <n>",
      "nombre de fils de calcul ; le résultat n’en dépend pas (par défaut : tous les cœurs)"
    )
    .option("--json", "écrit un seul document JSON sur la sortie standard, le reste sur la sortie d’erreur")
    .addHelpText("after", projectExamples(examples))
    .action(pourquoi);
}

async function pourquoi(before: string, after: string, typed: Options): Promise<void> {
  const [a, b] = [readKeptRun(before), readKeptRun(after)];
  const document = await interruptible((signal) =>
    runPourquoi(a, b, laboratoryOptions(readRunOptions({fils: typed.fils}), signal))
  );
  process.stdout.write(typed.json ? `${JSON.stringify(document)}\n` : pourquoiText(document));
}
