import {resolve} from "node:path";
import {Command} from "commander";
import type {AvenantDocument} from "../../analysis/avenant/avenantDocument.js";
import {checkAnswerFolder, writeAnswer} from "../../files/answerFolder.js";
import {avenantAnswerId} from "../../files/avenantAnswerId.js";
import {keepAskedAvenant} from "../../files/keepAskedAvenant.js";
import {createLaboratory, type Laboratory} from "../../runners/laboratory.js";
import {runAvenant} from "../../runners/runAvenant.js";
import {type AvenantOptions, readAvenantOptions} from "../decisions/avenantOptions.js";
import {avenantTable} from "../decisions/avenantTable.js";
import {keptNote} from "../decisions/keptNote.js";
import {laboratoryOptions} from "../decisions/laboratoryOptions.js";
import {interruptible} from "../interruption.js";
import {projectExamples} from "../projectExamples.js";
import {addRunOptions} from "../runOptions.js";

const examples = `
Exemples :
  $ npx equilibre avenant {convention} --avec mon-avenant.yaml
  $ npx equilibre avenant {convention} --avec mon-avenant.yaml --decomposer --replications 50
  $ npx equilibre avenant {convention} --avec premier.yaml second.yaml --json > effets.json

Les effets sont des moyennes annuelles, sur les années où l’avenant s’applique, entre deux simulations aux mêmes tirages.`;

/** `equilibre avenant`: what an avenant writes and what it changes, before it is signed. */
export function avenantCommand(): Command {
  return addRunOptions(
    new Command("avenant")
      .argument("<scenario>", "scénario sans l’avenant : nom ou chemin")
      .requiredOption("--avec <avenants...>", "avenants à mesurer ensemble : noms ou chemins")
  )
    .option("--decomposer", "partage l’effet entre les clauses (valeur de Shapley)")
    .option(
      "--budget <n>",
      "simulations permises pour ce partage ; au-delà, il est estimé par sondage (par défaut : 64)"
    )
    .option(
      "--sensibilite",
      "cherche les effets qui changent de signe dans la plage d’une hypothèse (plus long)"
    )
    .option(
      "--seuil-points <x>",
      "sous ce nombre de points, un effet est trop petit pour compter (par défaut : 0,5)"
    )
    .option("--seuil-menages <x>", "sous ce nombre de ménages par an, de même (par défaut : 10)")
    .option("--sortie <dossier>", "écrit aussi le document dans ce dossier (avenant.json)")
    .addHelpText("after", projectExamples(examples))
    .action(avenant);
}

async function avenant(scenario: string, typed: AvenantOptions): Promise<void> {
  const {request, run} = readAvenantOptions(scenario, typed);
  const output = typed.sortie === undefined ? undefined : resolve(typed.sortie);
  if (output !== undefined) await checkAnswerFolder(output, "avenant.json");
  let laboratory: Laboratory | undefined;
  const document: AvenantDocument = await interruptible((signal) =>
    runAvenant(request, (start) => {
      laboratory = createLaboratory(start, laboratoryOptions(run, signal));
      return laboratory;
    })
  );
  if (output !== undefined) await writeAnswer(output, "avenant.json", document);
  const id = avenantAnswerId(
    document.scenario.id,
    document.avenants.map((one) => one.id)
  );
  const command = `npx equilibre ${process.argv.slice(2).join(" ")}`;
  const stays = await keepAskedAvenant(id, {
    ...{command, document},
    inputs: Object.fromEntries(laboratory!.inputs)
  });
  process.stdout.write(typed.json ? `${JSON.stringify(document)}\n` : avenantTable(document));
  process.stderr.write(keptNote(id, stays));
}
