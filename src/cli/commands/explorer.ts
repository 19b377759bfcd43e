import {availableParallelism} from "node:os";
import {Command} from "commander";
import type {ExplorerRequest} from "../../analysis/explorer/explorerRequest.js";
import {freePointCount} from "../../analysis/explorer/freeDesign.js";
import {DataError} from "../../files/dataError.js";
import {readManifest} from "../../files/explorer/manifest.js";
import {readProject} from "../../files/projectFile.js";
import {type RunExplorerOptions, remakeExploration, runExplorer} from "../../runners/explorer/runExplorer.js";
import {prepareScenario} from "../../runners/prepareScenario.js";
import {formatNumber} from "../../words/numbers.js";
import {addExecutorOptions, onExecutor, refuseWithSlice, typedCommand} from "../executorOptions.js";
import {explorationText} from "../explorer/explorationText.js";
import {type ExplorerOptions, readExplorerOptions} from "../explorer/explorerOptions.js";
import {interruptible} from "../interruption.js";
import {parseCounts} from "../parseCounts.js";
import {progressLine} from "../progressLine.js";
import {projectExamples} from "../projectExamples.js";
import {warnOf} from "../warnOf.js";

const notes = `
Sur les mondes plausibles gardés (npx equilibre mondes) : quelles hypothèses pèsent, dans quels mondes cela échoue, quel scénario
tient, quel fichier demander d’abord. Avec --libre, un plan d’expériences choisi, sur le calage central : les hypothèses qui ne
refont pas le calage, et les leviers nommés.

Exemples :
  $ npx equilibre explorer {reference} {convention}
  $ npx equilibre explorer {reference} {convention} --echec "flux.fragile.under60 > 52 %"
  $ npx equilibre explorer {reference} {convention} --tenir "aci.metropole >= 45 %" --tenir "convergence.grouped.maxGap <= 3"
  $ npx equilibre explorer {convention} --libre morris --levier attribution.effort.fragile=0:1
  $ npx equilibre explorer {convention} --libre sobol --hypotheses refus.multiplier,rotation.multiplier --taille 64
  $ npx equilibre explorer --depuis .equilibre/explorations/<id>/manifeste.json`;

/** `equilibre explorer`: what weighs, where it fails, what holds, what to ask for first. */
export function explorerCommand(): Command {
  const several = (value: string, before: readonly string[] = []) => [...before, value];
  return addExecutorOptions(
    new Command("explorer").argument(
      "[scenarios...]",
      "scénarios, noms ou chemins ; le premier sert de référence"
    )
  )
    .option("--resultat <nom>", "résultat à expliquer, à répéter (par défaut : les six principaux)", several)
    .option("--en <annee>", "année lue (par défaut : la dernière simulée)")
    .option(
      "--echec <texte>",
      "ce qu’est échouer, comme « flux.fragile.under60 > 52 % » (par défaut : les bornes manquées)"
    )
    .option(
      "--tenir <texte>",
      "ce qu’un scénario doit tenir, à répéter (par défaut : bornes et ACI)",
      several
    )
    .option("--poids <n>", "premiers accès que vaut un point d’écart aux bornes (par défaut : 20)")
    .option("--mondes <n>", "mondes plausibles (par défaut : assez pour que les barres ne bougent plus)")
    .option("--libre <plan>", "plan libre sur le calage central : morris ou sobol")
    .option("--levier <nom=a:b>", "avec --libre : levier à déplacer de a à b, à répéter", several)
    .option("--hypotheses <noms>", "avec --libre : hypothèses à déplacer (par défaut : toutes ; « aucune »)")
    .option("--taille <n>", "avec --libre : trajectoires (morris : 8) ou lignes N (sobol : 16)")
    .option("--replications <n>", "avec --libre : réplications de chaque point (par défaut : 2)")
    .option("--graine <texte>", "graine du hasard (par défaut : celle du premier scénario)")
    .option("--fils <n>", "nombre de fils de calcul ; le résultat n’en dépend pas (par défaut : tous)")
    .option("--sortie <dossier>", "où écrire expériences et manifeste (par défaut : .equilibre/explorations)")
    .option("--depuis <manifeste>", "refait les expériences d’un manifeste, à l’octet près")
    .option("--json", "écrit un seul document JSON sur la sortie standard, le reste sur la sortie d’erreur")
    .addHelpText("after", projectExamples(notes))
    .action(explorer);
}

async function explorer(references: readonly string[], typed: ExplorerOptions): Promise<void> {
  const {fils: threads = availableParallelism()} = parseCounts({fils: typed.fils});
  const options = (label: string, units: string) => ({
    threads,
    folder: typed.sortie,
    command: typedCommand(),
    onTask: progressLine(label, units),
    onSubject: progressLine("ce qui pèse", "résultats")
  });
  if (typed.tranche !== undefined)
    refuseWithSlice({
      "--depuis": typed.depuis !== undefined,
      "--mondes": typed.libre === undefined && typed.mondes === undefined
    });
  const scenarios = typed.depuis === undefined ? references : readManifest(typed.depuis).request.scenarios;
  await onExecutor(typed, {threads, scenarios}, async (compute) => {
    const document = await interruptible((signal) =>
      typed.depuis === undefined
        ? explored(references, typed, {...options(...labels(typed.libre)), compute, signal})
        : remade(typed.depuis, references, {...options("expériences refaites", "tâches"), compute, signal})
    );
    process.stdout.write(typed.json ? `${JSON.stringify(document)}\n` : explorationText(document));
  });
}

function labels(libre: string | undefined): [string, string] {
  return libre === undefined ? ["mondes plausibles", "mondes"] : ["plan libre", "points"];
}

function explored(references: readonly string[], typed: ExplorerOptions, options: RunExplorerOptions) {
  if (readProject().worlds === undefined)
    throw new DataError([
      {
        file: "data/projet.yaml",
        message: "ce projet ne tire pas de mondes plausibles : il manque « worlds »."
      }
    ]);
  const asked = readExplorerOptions(references, typed);
  warnOf(asked.scenarios);
  const seed = asked.seed ?? prepareScenario(asked.scenarios[0], {incertitudes: false}).simulation.seed;
  const request: ExplorerRequest = {...asked, seed};
  if (request.free !== undefined) {
    const {free, scenarios} = request;
    const points = freePointCount(free.hypotheses.length + free.levers.length, free);
    process.stderr.write(
      `Plan libre : ${formatNumber(points)} points, ${formatNumber(points * free.replicates * scenarios.length)} simulations au plus.\n`
    );
  }
  return runExplorer(request, options);
}

function remade(manifest: string, references: readonly string[], options: RunExplorerOptions) {
  if (references.length > 0)
    throw new DataError([
      {file: "--depuis", message: ": un manifeste dit déjà ses scénarios ; n’en donnez pas d’autres."}
    ]);
  return remakeExploration(manifest, options);
}
