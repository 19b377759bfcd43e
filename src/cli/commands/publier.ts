import {Command} from "commander";
import {displayPath} from "../../files/displayPath.js";
import {readProject} from "../../files/projectFile.js";
import {type Published, publish} from "../../publication/publish.js";
import {requiredChromium} from "../../publication/requiredChromium.js";
import {projectExamples} from "../projectExamples.js";
import {gatherKept} from "../publier/gatherKept.js";
import {type PublierOptions, readPublierOptions} from "../publier/publierOptions.js";
import {publishScenario} from "../publier/publishScenario.js";
import {worldsOption} from "../runOptions.js";
import {warnOf} from "../warnOf.js";

const examples = `
Exemples :
  $ npx equilibre publier {convention}
  $ npx equilibre publier mon-avenant.yaml --reference {convention}
  $ npx equilibre publier avenant/mon-avenant revoyure/{year}
  $ npx equilibre publier {convention} --date {year}-06-30 --adresse https://exemple.fr/equilibre

Un avenant et une revoyure portent le nom de leur page : ce que « avenant » et « revoyure » ont gardé est publié tel quel, sans rien recalculer.
Le rapport va dans publications/<jour>-<nom>/ et n’y est jamais réécrit : publié deux fois le même jour, il prend un numéro.
Les mêmes fichiers et le même jour redonnent le même contenu, octet pour octet, sur la même machine.`;

/** `equilibre publier`: a dated report of a scenario, of an avenant or of a revoyure, kept for ever. */
export function publierCommand(): Command {
  return new Command("publier")
    .argument(
      "<noms...>",
      "simulations (noms ou chemins), avenants mesurés (avenant/<nom>), revoyures faites (revoyure/<nom>)"
    )
    .option("--date <AAAA-MM-JJ>", "jour que porte la publication (par défaut : aujourd’hui)")
    .option(
      "--adresse <adresse>",
      "adresse du site où elle sera mise en ligne, comme https://exemple.fr/equilibre"
    )
    .option("--reference <scénario>", "à quoi comparer un scénario (par défaut : la référence du projet)")
    .option("--replications <n>", "nombre de réplications (par défaut : celui du scénario)")
    .option("--mondes <n>", worldsOption)
    .option(
      "--fils <n>",
      "nombre de fils de calcul ; le résultat n’en dépend pas (par défaut : tous les cœurs)"
    )
    .option("--json", "écrit un seul document JSON sur la sortie standard, le reste sur la sortie d’erreur")
    .addHelpText("after", projectExamples(examples))
    .action(publier);
}

async function publier(typedNames: readonly string[], typed: PublierOptions): Promise<void> {
  const names = [...new Set(typedNames)];
  const {run, ...options} = readPublierOptions(names, typed);
  requiredChromium();
  const kept = gatherKept(names, options);
  warnOf(names.filter((name) => !kept.has(name)));
  const reference = typed.reference ?? readProject().scenarios.reference;
  const published: Published[] = [];
  for (const name of names) {
    const gathered = kept.get(name);
    published.push(
      gathered === undefined
        ? await publishScenario(name, {reference, run, ...options})
        : await publish(gathered)
    );
  }
  process.stdout.write(typed.json ? `${JSON.stringify(published)}\n` : published.map(told).join(""));
}

function told({folder, pages, files}: Published): string {
  return `Publié dans ${displayPath(folder)} : ${files.length} fichiers ; rapport.pdf tient en ${pages} page${pages > 1 ? "s" : ""} A4.\n`;
}
