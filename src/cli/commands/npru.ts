import {resolve} from "node:path";
import {Command} from "commander";
import {checkAnswerFolder} from "../../files/answerFolder.js";
import {DataError} from "../../files/dataError.js";
import {displayPath} from "../../files/displayPath.js";
import {npruName, writeNpru} from "../../publication/writeNpru.js";
import {runNpru} from "../../runners/npru/runNpru.js";
import {overThreads} from "../../runners/overThreads.js";
import {interruptible} from "../interruption.js";
import {npruText} from "../npru/npruText.js";
import {optionReader} from "../plai/optionReader.js";
import {progressLine} from "../progressLine.js";
import {projectExamples} from "../projectExamples.js";
import {readRunOptions, type TypedRunOptions} from "../runOptions.js";

interface Options extends TypedRunOptions {
  readonly retard: string;
  readonly annee?: string;
  readonly risque: string;
  readonly communes: boolean;
  readonly sortie?: string;
}

const examples = `
Les opérations de l’année dont le taux est demandé sont celles de votre fichier importé (« importer livraisons ») ; sans lui,
celles que le modèle place. Vos agréments (« importer agrements ») comptent pour leur année. Le taux d’autres volumes : equilibre plai.

Exemples :
  $ npx equilibre npru {convention}
  $ npx equilibre npru {convention} --retard 2 --annee {last} --communes
  $ npx equilibre npru {convention} --sortie plan-npru
  $ npx equilibre npru mon-scenario.yaml --json > npru.json`;

/** `equilibre npru`: the renewal programme as one plan, from the ménages to rehouse to the PLAI of what is rebuilt. */
export function npruCommand(): Command {
  return new Command("npru")
    .argument("<scenario>", "nom ou fichier d’un scénario où le NPRU a lieu")
    .option("--retard <années>", "retard auquel comparer le calendrier", "1")
    .option(
      "--annee <année>",
      "année dont on fixe le taux de PLAI (par défaut : la première de la convention)"
    )
    .option("--risque <probabilité>", "risque admis de finir avec des PLAI dus", "0,1")
    .option("--communes", "écrit l’objectif de chaque commune, et non des seuls bailleurs", false)
    .option("--replications <n>", "nombre de réplications (par défaut : celui du scénario)")
    .option("--graine <texte>", "graine du hasard (par défaut : celle du scénario)")
    .option(
      "--fils <n>",
      "nombre de fils de calcul ; le résultat n’en dépend pas (par défaut : tous les cœurs)"
    )
    .option(
      "--mondes <n>",
      "mondes plausibles du taux de PLAI (par défaut : tous ceux qui sont gardés) ; 0, aucun"
    )
    .option("--sortie <dossier>", "écrit le plan : PDF et HTML (A4), classeur, CSV et document")
    .option("--recalculer", "recalcule même si le résultat est déjà là")
    .option("--json", "écrit un seul document JSON sur la sortie standard, le reste sur la sortie d’erreur")
    .addHelpText("after", projectExamples(examples))
    .action(npru);
}

async function npru(scenario: string, typed: Options): Promise<void> {
  const reader = optionReader();
  const later = reader.number("--retard", typed.retard, {
    ...{min: 1, max: 5, whole: true},
    says: "un nombre entier d’années, de 1 à 5"
  });
  const rateYear =
    typed.annee === undefined
      ? undefined
      : reader.number("--annee", typed.annee, {whole: true, says: "une année"});
  const risk = reader.number("--risque", typed.risque, {
    ...{min: 0.001, max: 0.999},
    says: "une probabilité entre 0,001 et 0,999"
  });
  if (later === undefined || risk === undefined || reader.problems.length > 0)
    throw new DataError(reader.problems);
  const {replications, seed, threads, again, worlds} = readRunOptions(typed);
  const folder = typed.sortie === undefined ? undefined : resolve(typed.sortie);
  if (folder !== undefined) await checkAnswerFolder(folder, npruName);
  const plan = await interruptible((signal) =>
    runNpru(
      {scenario, later, rateYear, risk, replications, seed, worlds},
      {compute: overThreads(threads), again, signal, onTask: progressLine(`npru ${scenario}`)}
    )
  );
  const written = folder === undefined ? undefined : await writeNpru(folder, plan);
  const {document} = plan;
  process.stdout.write(
    typed.json ? `${JSON.stringify(document)}\n` : npruText(document, {communes: typed.communes})
  );
  if (written === undefined) return;
  const {files, pages, why} = written;
  process.stderr.write(`Écrit dans ${displayPath(folder ?? "")} : ${files.join(", ")}.\n`);
  process.stderr.write(why === undefined ? `Le PDF tient en ${pages} pages.\n` : `${why}\n`);
}
