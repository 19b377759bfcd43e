import {availableParallelism} from "node:os";
import {Command} from "commander";
import {stateOfWorlds} from "../../analysis/mondes/stateOfWorlds.js";
import {keptWorlds} from "../../analysis/mondes/world.js";
import {displayPath} from "../../files/displayPath.js";
import {readWorldGround, type WorldGround} from "../../files/mondes/worldGround.js";
import {readWorlds, readWorldsFile, worldsPaths, writeWorlds} from "../../files/mondes/worldsFile.js";
import {computeWorlds} from "../../runners/mondes/computeWorlds.js";
import {formatDecimal, formatNumber} from "../../words/numbers.js";
import {interruptible} from "../interruption.js";
import {parseCounts} from "../parseCounts.js";
import {worldsTable} from "../worldsTable.js";

interface Typed {
  readonly tirages?: string;
  readonly fils?: string;
  readonly etat?: boolean;
  readonly json?: boolean;
  readonly recalculer?: boolean;
}

const notes = `
Un monde plausible donne à chaque hypothèse une valeur tirée de sa loi (data/territoire/hypotheses.yaml, cadrage.csv), puis refait
le calage : il est gardé s’il rejoint les chiffres publiés de l’année de base, écarté sinon, avec la cible manquée. Arrêté puis
relancé, le calcul reprend où il en était ; demander plus de tirages ne change pas ceux qui sont là.
Le résultat, data/territoire/mondes.json, sert à toutes les commandes (--mondes) et aux pages.

Exemples :
  $ npx equilibre mondes --etat
  $ npx equilibre mondes --tirages 1024`;

/** `equilibre mondes`: draws the plausible worlds, fits each on the base year, keeps those that the published figures allow. */
export function mondesCommand(): Command {
  return new Command("mondes")
    .description("tire les mondes plausibles : ce que l’on ne sait pas, en autant de jeux d’hypothèses calés")
    .option("--tirages <n>", "mondes à tirer (par défaut : ceux du projet, data/projet.yaml)")
    .option(
      "--fils <n>",
      "nombre de fils de calcul ; le résultat n’en dépend pas (par défaut : tous les cœurs)"
    )
    .option("--etat", "montre les mondes qui sont là : tirés, calés, gardés, et ce que le calage apprend")
    .option("--recalculer", "tire et cale tout à nouveau")
    .option("--json", "avec --etat : un seul document JSON sur la sortie standard")
    .addHelpText("after", notes)
    .action(run);
}

async function run(typed: Typed): Promise<void> {
  const {tirages, fils: threads = availableParallelism()} = parseCounts({
    tirages: typed.tirages,
    fils: typed.fils
  });
  const ground = readWorldGround();
  if (typed.etat) return show(ground, typed.json ?? false);
  const [project, user] = worldsPaths();
  const known = typed.recalculer
    ? []
    : ([project, user].map(readWorldsFile).find((worlds) => worlds?.inputs === ground.inputs)?.worlds ?? []);
  const draws = tirages ?? Math.max(ground.draws, known.length);
  if (known.length >= draws) {
    process.stderr.write(
      "Les mondes sont à jour : rien à tirer (--tirages pour davantage, --recalculer pour refaire).\n"
    );
    return;
  }
  const started = performance.now();
  const worlds = await interruptible((signal) =>
    computeWorlds(ground, {
      ...{threads, draws, known, signal},
      onTask: ({done, total, resumed}) => report({done, total, resumed}, started)
    })
  );
  const path = ground.replaced ? user : project;
  await writeWorlds(path, worlds);
  process.stderr.write(
    `${formatNumber(worlds.worlds.length)} mondes tirés, ${formatNumber(keptWorlds(worlds).length)} gardés, dans ${displayPath(path)}. ` +
      "Ce qu’ils apprennent : npx equilibre mondes --etat\n"
  );
}

function show(ground: WorldGround, json: boolean): void {
  const state = stateOfWorlds(readWorlds(ground.inputs), ground.design);
  process.stdout.write(json ? `${JSON.stringify(state)}\n` : worldsTable(state));
}

function report(
  {done, total, resumed}: {done: number; total: number; resumed: number},
  started: number
): void {
  const minutes = (performance.now() - started) / 60_000;
  const left = done > resumed ? ((total - done) * minutes) / (done - resumed) : undefined;
  const rest = left === undefined ? "" : `, encore ${formatDecimal(left)} min environ`;
  process.stderr.write(`${done}/${total} mondes, ${formatDecimal(minutes)} min${rest}\n`);
}
