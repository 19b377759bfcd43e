import {availableParallelism} from "node:os";
import {Command} from "commander";
import {stateOfWorlds} from "../../analysis/mondes/stateOfWorlds.js";
import {keptWorlds} from "../../analysis/mondes/world.js";
import {displayPath} from "../../files/displayPath.js";
import {loadStart} from "../../files/inputs.js";
import {readWorldGround, type WorldGround} from "../../files/mondes/worldGround.js";
import {readWorlds, readWorldsFile, worldsPaths, writeWorlds} from "../../files/mondes/worldsFile.js";
import {resolveScenario} from "../../files/resolveScenario.js";
import {scenarioIds} from "../../files/scenarioPaths.js";
import type {Compute} from "../../runners/compute.js";
import {type ComputeWorldsOptions, computeWorlds} from "../../runners/mondes/computeWorlds.js";
import {projectWorlds} from "../../runners/mondes/projectWorlds.js";
import {overThreads} from "../../runners/overThreads.js";
import {prepareScenario} from "../../runners/prepareScenario.js";
import {formatDecimal, formatNumber} from "../../words/numbers.js";
import {stabilitySentence} from "../../words/worlds.js";
import {dayTyped} from "../dayTyped.js";
import {addExecutorOptions, onExecutor, type TypedExecutor} from "../executorOptions.js";
import {interruptible} from "../interruption.js";
import {parseCounts} from "../parseCounts.js";
import {progressLine} from "../progressLine.js";
import {projectExamples} from "../projectExamples.js";
import {worldsTable} from "../worldsTable.js";

interface Typed extends TypedExecutor {
  readonly projeter?: string;
  readonly tirages?: string;
  readonly fils?: string;
  readonly etat?: boolean;
  readonly json?: boolean;
  readonly recalculer?: boolean;
  readonly connuLe?: string;
}

const notes = `
Un monde plausible donne à chaque hypothèse une valeur tirée de sa loi (data/territoire/hypotheses.yaml, cadrage.csv), puis refait
le calage : il est gardé s’il rejoint les chiffres publiés de l’année de base, écarté sinon, avec la cible manquée. Arrêté puis
relancé, le calcul reprend où il en était ; demander plus de tirages ne change pas ceux qui sont là.
Le résultat, data/territoire/mondes.json, sert à toutes les commandes (--mondes) et aux pages.

Exemples :
  $ npx equilibre mondes --etat
  $ npx equilibre mondes --tirages 1024
  $ npx equilibre mondes --connu-le {year}-12-31`;

/** `equilibre mondes`: draws the plausible worlds, fits each on the base year, keeps those that the published figures allow. */
export function mondesCommand(): Command {
  return addExecutorOptions(
    new Command("mondes")
      .option("--tirages <n>", "mondes à tirer (par défaut : ceux du projet, data/projet.yaml)")
      .option(
        "--fils <n>",
        "nombre de fils de calcul ; le résultat n’en dépend pas (par défaut : tous les cœurs)"
      )
  )
    .option("--etat", "montre les mondes qui sont là : tirés, calés, gardés, et ce que le calage apprend")
    .option(
      "--projeter <n>",
      "projette les simulations nommées (toutes, sans nom) dans n mondes gardés, à côté de leurs scénarios"
    )
    .argument("[simulations...]", "avec --projeter : simulations du projet")
    .option(
      "--connu-le <date>",
      "mondes tels que connus ce jour-là (par défaut : le jour du projet, data/projet.yaml)"
    )
    .option("--recalculer", "tire et cale tout à nouveau")
    .option("--json", "avec --etat : un seul document JSON sur la sortie standard")
    .addHelpText("after", projectExamples(notes))
    .action(run);
}

async function run(named: readonly string[], typed: Typed): Promise<void> {
  const {
    tirages,
    projeter,
    fils: threads = availableParallelism()
  } = parseCounts({
    projeter: typed.projeter,
    tirages: typed.tirages,
    fils: typed.fils
  });
  const ground = readWorldGround(dayTyped("--connu-le", typed.connuLe));
  if (typed.etat) return show(ground, typed.json ?? false);
  if (projeter !== undefined)
    return onExecutor(typed, {threads, scenarios: named}, (compute) =>
      publish(named.length > 0 ? named : scenarioIds(), {
        ...{count: projeter, threads, compute},
        knownOn: ground.knownOn
      })
    );
  const [project, user] = worldsPaths(ground.knownOn);
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
  await onExecutor(typed, {threads}, (compute = overThreads(threads)) =>
    drawWorlds(ground, {compute, draws, known})
  );
}

/** Draws and fits the worlds that miss, and writes all of them. */
async function drawWorlds(
  ground: WorldGround,
  asked: Pick<ComputeWorldsOptions, "compute" | "draws" | "known">
): Promise<void> {
  const started = performance.now();
  const worlds = await interruptible((signal) =>
    computeWorlds(ground, {
      ...{...asked, signal},
      onTask: ({done, total, resumed}) => report({done, total, resumed}, started)
    })
  );
  const [project, user] = worldsPaths(ground.knownOn);
  const path = ground.replaced ? user : project;
  await writeWorlds(path, worlds);
  process.stderr.write(
    `${formatNumber(worlds.worlds.length)} mondes tirés, ${formatNumber(keptWorlds(worlds).length)} gardés, dans ${displayPath(path)}. ` +
      "Ce qu’ils apprennent : npx equilibre mondes --etat\n"
  );
}

/** Projects named simulations and puts each projection beside its scenario, where git keeps it. */
async function publish(
  ids: readonly string[],
  {
    count,
    threads,
    compute,
    knownOn
  }: {count: number; threads: number; compute: Compute | undefined; knownOn: string}
): Promise<void> {
  const start = loadStart(resolveScenario(ids[0]));
  const prepared = ids.map((id) => prepareScenario(id, {incertitudes: false, start}));
  const projections = await interruptible((signal) =>
    projectWorlds(prepared, {
      ...{count, threads, compute, knownOn, signal, published: true},
      onTask: progressLine("projections", "mondes")
    })
  );
  for (const [i, {worlds}] of projections.entries())
    process.stderr.write(`${ids[i]} : ${formatNumber(worlds.n)} mondes. ${stabilitySentence(worlds)}\n`);
}

function show(ground: WorldGround, json: boolean): void {
  const state = stateOfWorlds(readWorlds(ground), ground.design);
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
