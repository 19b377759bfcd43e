import {Command} from "commander";
import {createLaboratory} from "../../runners/laboratory.js";
import {runViser} from "../../runners/runViser.js";
import {laboratoryOptions} from "../decisions/laboratoryOptions.js";
import {readViserOptions, type ViserOptions} from "../decisions/viserOptions.js";
import {viserText} from "../decisions/viserText.js";
import {interruptible} from "../interruption.js";
import {projectExamples} from "../projectExamples.js";
import {addRunOptions} from "../runOptions.js";

const examples = `
Exemples :
  $ npx equilibre viser {convention} --levier attribution.effort.fragile --objectif "flux.fragile.under60 <= 50 %"
  $ npx equilibre viser {convention} --levier plai.rate --objectif "offre.plaiBacklog <= 0" --en {last} --confiance 0,95
  $ npx equilibre viser {reference} --levier offre.production --bornes "2000;4000" --objectif "delais.loges <= 14 mois"

Un résultat porte son nom dans le document de « equilibre simuler --json » : flux.<classe>.under60,
flux.<classe>.shares.<tranche>, flux.<classe>.gaps.<tranche>, stock.<classe>.shares.<tranche>,
convergence.grouped.maxGap, convergence.brackets.maxGap, aci.metropole, aci.communesSans, menagesModestesLoges,
delais.loges, offre.plaiRate, offre.plaiBacklog, demande.enAttente, vacants… Une part s’écrit 0,5 ou 50 %.`;

/** `equilibre viser`: the smallest move of a lever that meets an objective, or why there is none. */
export function viserCommand(): Command {
  return addRunOptions(
    new Command("viser")
      .argument("<scenario>", "scénario de départ : nom ou chemin")
      .requiredOption("--levier <nom>", "levier à déplacer, comme attribution.effort.fragile")
      .requiredOption("--objectif <texte>", "objectif à tenir, comme « flux.fragile.under60 <= 50 % »")
  )
    .option("--en <annee>", "année où l’objectif est lu (par défaut : la dernière simulée)")
    .option("--depuis <annee>", "année où le levier bouge (par défaut : celle où le scénario le change)")
    .option("--confiance <part>", "part des réplications qui doivent tenir l’objectif (par défaut : 0,9)")
    .option("--pas <x>", "écart entre deux valeurs du levier (par défaut : un demi-point pour une part)")
    .option("--bornes <a;b>", "plus petite et plus grande valeurs à essayer")
    .addHelpText("after", projectExamples(examples))
    .action(viser);
}

async function viser(scenario: string, typed: ViserOptions): Promise<void> {
  const {request, run} = readViserOptions(scenario, typed);
  const document = await interruptible((signal) =>
    runViser(request, (start) => createLaboratory(start, laboratoryOptions(run, signal)))
  );
  process.stdout.write(typed.json ? `${JSON.stringify(document)}\n` : viserText(document));
}
