import {Command} from "commander";
import {DataError} from "../../files/dataError.js";
import {displayPath} from "../../files/displayPath.js";
import {readProject} from "../../files/projectFile.js";
import {type Published, publishScenario} from "../../publication/publishScenario.js";
import {requiredChromium} from "../../publication/requiredChromium.js";
import type {PreparedScenario} from "../../runners/preparedScenario.js";
import {prepareScenario} from "../../runners/prepareScenario.js";
import {runScenario} from "../../runners/runScenario.js";
import {interruptible} from "../interruption.js";
import {progressLine} from "../progressLine.js";
import {projectExamples} from "../projectExamples.js";
import {projectedInWorlds} from "../projectedInWorlds.js";
import {readDay} from "../readDay.js";
import {type RunOptions, readRunOptions, type TypedRunOptions, worldsOption} from "../runOptions.js";
import {today} from "../today.js";
import {warnOf} from "../warnOf.js";

interface Options extends Pick<TypedRunOptions, "replications" | "fils" | "mondes" | "json"> {
  readonly date?: string;
  readonly adresse?: string;
  readonly reference?: string;
}

const examples = `
Exemples :
  $ npx equilibre publier {convention}
  $ npx equilibre publier mon-avenant.yaml --reference {convention}
  $ npx equilibre publier {convention} --date {year}-06-30 --adresse https://exemple.fr/equilibre

Le rapport va dans publications/<jour>-<scénario>/ et n’y est jamais réécrit : publié deux fois le même jour, il prend un numéro.
Les mêmes fichiers et le même jour redonnent le même contenu, octet pour octet, sur la même machine.`;

/** `equilibre publier`: a dated report of a scenario, kept for ever. */
export function publierCommand(): Command {
  return new Command("publier")
    .argument("<scenarios...>", "noms de simulations, ou chemins de fichiers de scénario")
    .option("--date <AAAA-MM-JJ>", "jour que porte la publication (par défaut : aujourd’hui)")
    .option(
      "--adresse <adresse>",
      "adresse du site où elle sera mise en ligne, comme https://exemple.fr/equilibre"
    )
    .option(
      "--reference <scénario>",
      "à quoi comparer (par défaut : la référence du projet) ; pour un avenant, le scénario sans lui"
    )
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

async function publier(scenarios: readonly string[], typed: Options): Promise<void> {
  const options = readRunOptions(typed);
  const date = typed.date === undefined ? today() : readDay(typed.date);
  const site = typed.adresse === undefined ? undefined : readAddress(typed.adresse);
  requiredChromium();
  warnOf(scenarios);
  const reference = typed.reference ?? readProject().scenarios.reference;
  const prepared = [reference, ...scenarios].map((id) => prepareScenario(id, {incertitudes: false}));
  const [before, ...others] = prepared;
  const published: Published[] = [];
  for (const other of others) {
    const replications = options.replications ?? other.replicates;
    const runs = [
      await kept(before, {...options, replications}),
      await kept(other, {...options, replications})
    ];
    const projections = await projectedInWorlds([before, other], options);
    const [one, two] = runs.map((run, i) => ({...run, projection: projections[i]}));
    process.stderr.write(`${other.id} : mise en page…\n`);
    published.push(await publishScenario({reference: one, scenario: two}, {date, site}));
  }
  process.stdout.write(typed.json ? `${JSON.stringify(published)}\n` : published.map(told).join(""));
}

async function kept(
  prepared: PreparedScenario,
  {replications, threads}: RunOptions & {readonly replications: number}
) {
  const {folder, resultat} = await interruptible((signal) =>
    runScenario(prepared, {
      ...{replications, threads, signal},
      command: "npx equilibre publier",
      onProgress: progressLine(prepared.id)
    })
  );
  return {source: prepared.reference, folder, resultat};
}

function told({folder, pages, files}: Published): string {
  return `Publié dans ${displayPath(folder)} : ${files.length} fichiers ; rapport.pdf tient en ${pages} page${pages > 1 ? "s" : ""} A4.\n`;
}

function readAddress(text: string): string {
  if (/^https?:\/\/[^\s"<>\\]+$/.test(text)) return text;
  throw new DataError([
    {
      file: "--adresse",
      message: `: « ${text} » trouvé ; attendu : une adresse qui commence par http:// ou https://, sans espace.`
    }
  ]);
}
