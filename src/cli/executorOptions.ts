import type {Command} from "commander";
import {DataError} from "../files/dataError.js";
import {fingerprint} from "../files/fingerprint.js";
import {notice} from "../files/notice.js";
import {lastingReference, scenarioIds} from "../files/scenarioPaths.js";
import {keepSlice} from "../files/slices.js";
import type {Compute} from "../runners/compute.js";
import {overSlice, type Slice, SliceDone} from "../runners/overSlice.js";
import {overThreads} from "../runners/overThreads.js";
import {counted} from "./counted.js";

/** Where a command computes, as typed. */
export interface TypedExecutor {
  readonly file?: string;
  readonly tranche?: string;
}

export const fileOption =
  "calcule sur les ouvriers d’une file (redis://hôte:6379, rediss:// pour TLS) au lieu de cette machine seule";

/** Adds to a command the option that sends its tasks to a queue. */
export function addFileOption(command: Command): Command {
  return command.option("--file <adresse>", fileOption);
}

/** Adds to a command the options that spread its tasks over machines. */
export function addExecutorOptions(command: Command): Command {
  return addFileOption(command).option(
    "--tranche <i/n>",
    "ne calcule que la i-ème de n parts, dans un dossier commun ; puis « equilibre reunir »"
  );
}

/**
 * Does work where the options ask: `compute` is undefined where they ask nothing. With a slice, resolves without a result when tasks
 * are left to the others. The queue is closed at the end, whatever happens.
 */
export async function onExecutor(
  typed: TypedExecutor,
  {threads, scenarios = []}: {readonly threads: number; readonly scenarios?: readonly string[]},
  work: (compute: Compute | undefined) => Promise<void>
): Promise<void> {
  if (typed.file !== undefined && typed.tranche !== undefined)
    throw new DataError([{file: "--tranche", message: ": ne va pas avec --file ; gardez l’un des deux."}]);
  if (typed.tranche !== undefined) return onSlice(readSlice(typed.tranche), threads, work);
  if (typed.file === undefined) return work(undefined);
  refuseElsewhere(scenarios);
  const {openQueue} = await import("../runners/queue/openQueue.js");
  const {overQueue} = await import("../runners/queue/overQueue.js");
  const queue = await openQueue(typed.file);
  try {
    const {compute, close} = await overQueue(queue, fingerprint());
    try {
      await work(compute);
    } finally {
      await close();
    }
  } finally {
    await queue.close();
  }
}

async function onSlice(
  slice: Slice,
  threads: number,
  work: (compute: Compute) => Promise<void>
): Promise<void> {
  const command = {
    args: withoutExecutor(process.argv.slice(2)),
    cwd: process.cwd(),
    count: slice.count,
    fingerprint: fingerprint().digest
  };
  let told = "tout était déjà calculé";
  try {
    await work(overSlice(slice, overThreads(threads)));
  } catch (error) {
    if (!(error instanceof SliceDone)) throw error;
    const {computed, left} = error;
    told = `${counted(computed, "calcul fait")} ici, ${counted(left, "laissé")} aux autres`;
  }
  await keepSlice(command, slice.index);
  notice(
    `Tranche ${slice.index}/${slice.count} : ${told}. Quand les ${slice.count} y sont : npx equilibre reunir`
  );
}

/** What was typed, without what says where it is computed: neither a result nor a kept command depends on it. */
export function withoutExecutor(args: readonly string[]): string[] {
  const kept: string[] = [];
  for (let i = 0; i < args.length; i++) {
    if (args[i] === "--file" || args[i] === "--tranche") i++;
    else if (!/^--(file|tranche)=/.test(args[i])) kept.push(args[i]);
  }
  return kept;
}

/** The command as documents keep it: an address may hold a password, and the same result has the same bytes. */
export function typedCommand(): string {
  return `equilibre ${withoutExecutor(process.argv.slice(2)).join(" ")}`;
}

/** Refuses what cannot be cut in slices, each option that is at fault. */
export function refuseWithSlice(faults: {readonly [option: string]: boolean}): void {
  const problems = Object.entries(faults)
    .filter(([, atFault]) => atFault)
    .map(([file]) => ({
      file,
      message:
        file === "--mondes"
          ? ": --tranche demande un nombre de mondes : --mondes 64, ou --mondes 0 pour le hasard seul."
          : ": ne va pas avec --tranche : une tranche effacerait ce que d’autres ont fait."
    }));
  if (problems.length > 0) throw new DataError(problems);
}

function readSlice(text: string): Slice {
  const [, index, count] = (/^(\d+)\/(\d+)$/.exec(text.trim()) ?? []).map(Number);
  if (!(index >= 1 && index <= count && count <= 100_000))
    throw new DataError([
      {file: "--tranche", message: `: « ${text} » trouvé ; attendu : i/n, de 1/n à n/n, comme 3/8.`}
    ]);
  return {index, count};
}

/** Another machine reads scenarios from its own project: a file of this machine alone means nothing there. */
function refuseElsewhere(scenarios: readonly string[]): void {
  const ids = scenarioIds();
  const problems = scenarios
    .filter((scenario) => !ids.includes(lastingReference(scenario)))
    .map((scenario) => ({
      file: scenario,
      message:
        ": avec --file, un scénario se désigne par son nom. Mettez-le dans simulations/<nom>/scenario.yaml, ici et sur chaque ouvrier."
    }));
  if (problems.length > 0) throw new DataError(problems);
}
