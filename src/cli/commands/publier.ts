import {Command} from "commander";
import {displayPath} from "../../files/displayPath.js";
import type {Published} from "../../publication/publish.js";
import {publishable} from "../../publication/publishable.js";
import {projectExamples} from "../projectExamples.js";
import {type PublierOptions, readPublierOptions} from "../publier/publierOptions.js";
import {publishNames} from "../publier/publishNames.js";
import {worldsOption} from "../runOptions.js";

const examples = `
Exemples :
  $ npx equilibre publier {convention}
  $ npx equilibre publier mon-avenant.yaml --reference {convention}
  $ npx equilibre publier avenant/mon-avenant revoyure/{year}
  $ npx equilibre publier --nouveau
  $ npx equilibre publier {convention} --date {year}-06-30 --adresse https://exemple.fr/equilibre

Un avenant et une revoyure portent le nom de leur page : ce que « avenant » et « revoyure » ont gardé est publié tel quel, sans rien recalculer.
Le rapport va dans publications/<jour>-<nom>/ et n’y est jamais réécrit : publié deux fois le même jour, il prend un numéro.
Les mêmes fichiers et le même jour redonnent le même contenu, octet pour octet, sur la même machine.`;

/** `equilibre publier`: a dated report of a scenario, of an avenant or of a revoyure, kept for ever. */
export function publierCommand(): Command {
  return new Command("publier")
    .argument(
      "[noms...]",
      "simulations (noms ou chemins), avenants mesurés (avenant/<nom>), revoyures faites (revoyure/<nom>)"
    )
    .option("--nouveau", "publie tout ce que le site montre et que la dernière publication ne dit pas déjà")
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
  const options = readPublierOptions(typedNames, typed);
  const names = typed.nouveau ? publishable() : typedNames;
  const published = await publishNames(names, {
    ...options,
    ...{reference: typed.reference, changedOnly: typed.nouveau}
  });
  process.stdout.write(typed.json ? `${JSON.stringify(published)}\n` : toldAll(published));
}

function toldAll(published: readonly Published[]): string {
  return published.length === 0
    ? "Rien à publier : chaque dernière publication dit déjà ces chiffres.\n"
    : published.map(told).join("");
}

function told({folder, pages, files}: Published): string {
  return `Publié dans ${displayPath(folder)} : ${files.length} fichiers ; rapport.pdf tient en ${pages} page${pages > 1 ? "s" : ""} A4.\n`;
}
