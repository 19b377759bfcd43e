import {Command} from "commander";
import {ownPasses} from "../../core/calibration/calibrate.js";
import {implausibilities, plausible} from "../../core/calibration/tolerances.js";
import type {Reached} from "../../core/compile/fit.js";
import {DataError} from "../../files/dataError.js";
import {displayPath} from "../../files/displayPath.js";
import {fitInputs, fitPaths, readFitFile, writeFit} from "../../files/fitFile.js";
import {loadStart} from "../../files/inputs.js";
import {readProject} from "../../files/projectFile.js";
import {resolveScenario} from "../../files/resolveScenario.js";
import type {Compute} from "../../runners/compute.js";
import {type FitAnswer, type FitTask, fitLaboratory} from "../../runners/fitLaboratory.js";
import {formatNumber} from "../../words/numbers.js";
import {fitOnPartners, refuseWithoutFiles, removeFit, type TypedFit} from "../calibrer/fitOnPartners.js";
import {dayTyped} from "../dayTyped.js";
import {addFileOption, onExecutor} from "../executorOptions.js";
import {interruptible} from "../interruption.js";
import {parseCounts} from "../parseCounts.js";
import {projectExamples} from "../projectExamples.js";
import {withTableOptions} from "../tableOptions.js";

interface Typed extends TypedFit {
  readonly force?: boolean;
  readonly passages?: string;
  readonly file?: string;
  readonly connuLe?: string;
}

const notes = `
Le calage n’est à refaire que si le territoire ou une hypothèse marquée « refit » change ; un levier ou un avenant n’y touche jamais.
Avec des fichiers importés, il est écrit dans data/imports/calage.json, que git ignore.

Avec --sur, la pratique est estimée sur vos fichiers, reconnus à leurs titres : pour chaque hypothèse, le compte rendu dit si le fichier
la tranche, la déplace, la contredit, ou n’en apprend rien. Plusieurs années : la première cale, les suivantes jugent.

Exemples :
  $ npx equilibre calibrer --sur attributions-{before}.csv
  $ npx equilibre calibrer --sur attributions-{before}.csv --appliquer
  $ npx equilibre calibrer --sur attributions-{before}.csv,demandes.csv,parc.csv --totaux totaux.csv
  $ npx equilibre calibrer --sur attributions-{before}.csv,attributions-{year}.csv --annee {before} --json > calage-sur.json`;

/** `equilibre calibrer`: fits the observed practice again, when the territoire or a hypothesis has changed, or on the files of partners. */
export function calibrerCommand(): Command {
  return withTableOptions(addFileOption(new Command("calibrer")))
    .option(
      "--sur <fichiers>",
      "estime la pratique sur ces fichiers : attributions[,demandes][,parc], séparés par des virgules"
    )
    .option(
      "--annee <année>",
      "avec --sur : année à caler (par défaut, la première que les fichiers tiennent entière)"
    )
    .option(
      "--totaux <fichier.csv>",
      "avec --sur : totaux annoncés par bailleur (bailleur;attributions), à retrouver"
    )
    .option(
      "--mondes <n>",
      "avec --sur : mondes plausibles que le fichier pèse (par défaut : autant qu’il en faut) ; 0, aucun"
    )
    .option(
      "--fils <n>",
      "avec --sur : nombre de fils de calcul ; le résultat n’en dépend pas (par défaut : tous les cœurs)"
    )
    .option(
      "--appliquer",
      "avec --sur : ces chiffres prennent la place des hypothèses (poids des classes, mutations, refus)"
    )
    .option("--retirer", "revient aux hypothèses du projet")
    .option("--json", "avec --sur : écrit un seul document JSON sur la sortie standard", false)
    .option(
      "--passages <nombre>",
      `passages du calage (${ownPasses.length} par défaut) ; moins, pour un essai seulement`
    )
    .option("--connu-le <date>", "cale les valeurs telles qu’elles étaient connues ce jour-là (connu.yaml)")
    .option("--force", "refait le calage même s’il est à jour")
    .addHelpText("after", projectExamples(notes))
    .action(async (typed: Typed) => {
      if (typed.retirer) return removeFit();
      if (typed.sur !== undefined) return fitOnPartners({...typed, sur: typed.sur});
      refuseWithoutFiles(typed);
      await run(typed);
    });
}

async function run({force = false, file, connuLe, ...typed}: Typed): Promise<void> {
  const {passages} = parseCounts({passages: typed.passages});
  // The base year is that of any scenario: none touches it.
  const knownOn = dayTyped("--connu-le", connuLe);
  const resolved = resolveScenario(readProject().scenarios.reference, {knownOn});
  const start = loadStart(resolved, knownOn);
  const inputs = fitInputs(resolved, start.territoireDigest);
  const [project, user] = fitPaths(knownOn);
  if (!force && [...fitPaths(), project, user].some((path) => readFitFile(path)?.inputs === inputs)) {
    process.stderr.write("Le calage est à jour : rien à refaire (--force pour le refaire quand même).\n");
    return;
  }
  const path = start.replaced.length === 0 ? project : user;
  await onExecutor({...(file !== undefined && {file})}, {threads: 1}, async (compute) => {
    const task: FitTask = {force, passages, ...(knownOn !== undefined && {knownOn})};
    const {fit, confirmed} =
      compute === undefined ? fitLaboratory(tellPass).run(task) : await fitElsewhere(task, compute);
    if (confirmed) {
      await writeFit(path, fit);
      process.stderr.write(
        `Calage confirmé dans ${displayPath(path)} : l’année de base donne les mêmes résultats, au dernier chiffre ` +
          `(${fit.replicates} réplications ; --force pour le refaire quand même).\n`
      );
      return;
    }
    // A trial is written as it is; a fit that misses a target is no fit.
    if (passages === undefined) refuseMisses(fit.reached, displayPath(path));
    await writeFit(path, fit);
    const worst = fit.reached.filter(({id}) => /^flux\.\w+\.(?!poids)/.test(id));
    const gap = Math.max(...worst.map(({target, reached}) => Math.abs(target - reached) * 100));
    process.stderr.write(
      `Calage écrit dans ${displayPath(path)} : écart de ${formatNumber(gap, 2)} point au plus sur les douze cases ` +
        `(${fit.replicates} réplications). Détail : npx equilibre territoire --rapport\n`
    );
  });
}

function tellPass(pass: number, gap: number): void {
  process.stderr.write(`Passage ${pass} : plus grand écart aux douze cases, ${formatNumber(gap, 2)} point\n`);
}

/** The fit as one job: its passes follow one another, so that it takes one worker. */
async function fitElsewhere(task: FitTask, compute: Compute): Promise<FitAnswer> {
  let answer: FitAnswer | undefined;
  await interruptible((signal) =>
    compute<FitTask, FitAnswer>(
      {kind: "calage", tasks: [task], places: [0]},
      {
        signal,
        onAnswer: (fitted) => {
          answer = fitted;
        }
      }
    )
  );
  return answer as FitAnswer;
}

function refuseMisses(reached: readonly Reached[], file: string): void {
  const missed = implausibilities(reached).filter(({implausibility}) => implausibility >= plausible);
  if (missed.length === 0) return;
  throw new DataError(
    missed.map(({id, target, reached: got}) => ({
      file,
      message:
        `: le calage ne rejoint pas « ${id} », qui reste à ${formatNumber(got, 3)} pour ${formatNumber(target, 3)} attendu. ` +
        "Une hypothèse l’en empêche : rapprochez-la de sa valeur d’avant. Rien n’a été écrit."
    }))
  );
}
