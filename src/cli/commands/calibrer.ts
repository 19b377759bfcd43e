import {Command} from "commander";
import {calibrate, ownPasses} from "../../core/calibration/calibrate.js";
import {confirmFit} from "../../core/calibration/confirmFit.js";
import {implausibilities, plausible} from "../../core/calibration/tolerances.js";
import type {Reached} from "../../core/compile/fit.js";
import {DataError} from "../../files/dataError.js";
import {displayPath} from "../../files/displayPath.js";
import {fitInputs, fitPaths, readFitFile, writeFit} from "../../files/fitFile.js";
import {loadStart} from "../../files/inputs.js";
import {readProject} from "../../files/projectFile.js";
import {resolveScenario} from "../../files/resolveScenario.js";
import {formatNumber} from "../../words/numbers.js";
import {parseCounts} from "../parseCounts.js";

/** `equilibre calibrer`: fits the observed practice again, when the territoire or a hypothesis has changed. */
export function calibrerCommand(): Command {
  return new Command("calibrer")
    .option(
      "--passages <nombre>",
      `passages du calage (${ownPasses.length} par défaut) ; moins, pour un essai seulement`
    )
    .option("--force", "refait le calage même s’il est à jour")
    .addHelpText(
      "after",
      "\nLe calage n’est à refaire que si le territoire ou une hypothèse marquée « refit » change ; un levier ou un " +
        "avenant n’y touche jamais.\nAvec des fichiers importés, il est écrit dans data/imports/calage.json, que git ignore."
    )
    .action(run);
}

async function run({force = false, ...typed}: {force?: boolean; passages?: string}): Promise<void> {
  const {passages} = parseCounts({passages: typed.passages});
  // The base year is that of any scenario: none touches it.
  const resolved = resolveScenario(readProject().scenarios.reference);
  const start = loadStart(resolved);
  const inputs = fitInputs(resolved, start.territoireDigest);
  const [project, user] = fitPaths();
  const known = [project, user].map(readFitFile);
  if (!force && known.some((fit) => fit?.inputs === inputs)) {
    process.stderr.write("Le calage est à jour : rien à refaire (--force pour le refaire quand même).\n");
    return;
  }
  const from = known.find((fit) => fit !== undefined);
  const {territoire, population} = start;
  const options = {resolved, territoire, population, inputs};
  const path = start.replaced.length === 0 ? project : user;
  const confirmed =
    force || passages !== undefined || from === undefined ? undefined : confirmFit(options, from);
  if (confirmed !== undefined) {
    await writeFit(path, confirmed);
    process.stderr.write(
      `Calage confirmé dans ${displayPath(path)} : l’année de base donne les mêmes résultats, au dernier chiffre ` +
        `(${confirmed.replicates} réplications ; --force pour le refaire quand même).\n`
    );
    return;
  }
  const fit = calibrate({
    ...options,
    ...(from?.arrivals.length === undefined ? {} : {from}),
    ...(passages === undefined ? {} : {passes: passesOf(passages)}),
    onPass: (pass, gap) =>
      process.stderr.write(
        `Passage ${pass} : plus grand écart aux douze cases, ${formatNumber(gap, 2)} point\n`
      )
  });
  // A trial is written as it is; a fit that misses a target is no fit.
  if (passages === undefined) refuseMisses(fit.reached, displayPath(path));
  await writeFit(path, fit);
  const worst = fit.reached.filter(({id}) => /^flux\.\w+\.(?!poids)/.test(id));
  const gap = Math.max(...worst.map(({target, reached}) => Math.abs(target - reached) * 100));
  process.stderr.write(
    `Calage écrit dans ${displayPath(path)} : écart de ${formatNumber(gap, 2)} point au plus sur les douze cases ` +
      `(${fit.replicates} réplications). Détail : npx equilibre territoire --rapport\n`
  );
}

/** As many passes as asked: those of the whole fit, the last one again where more are. */
function passesOf(count: number): number[] {
  return Array.from({length: count}, (_, i) => ownPasses[Math.min(i, ownPasses.length - 1)]);
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
