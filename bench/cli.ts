import {spawnSync} from "node:child_process";
import {loadavg} from "node:os";
import {join} from "node:path";
import {checkoutFolder} from "../src/files/projectFolders.js";

/** A command of the command line, timed from outside, as its user waits for it. */
export interface CommandTime {
  readonly command: string;
  /** By the clock, median of five. */
  readonly ms: number;
  /** Of processor, all threads together, median of five: what else the machine does counts less. */
  readonly processorMs: number;
  /** Largest resident memory of the process in bytes, median of five. */
  readonly peakBytes: number;
}

const times = 5;

/** Replicates of the results that are kept. */
const kept = ["--replications", "20", "--mondes", "0"];

const commands = [
  ["--help"],
  ["valider", "simulations/ciet/scenario.yaml"],
  ["simuler", "ciet", ...kept],
  ["comparer", "tendanciel", "ciet", ...kept]
];

/** What the process says of itself as it ends, on a pipe of its own. */
const tellUse = `data:text/javascript,${encodeURIComponent(`
  import {writeSync} from "node:fs";
  process.on("exit", () => writeSync(3, JSON.stringify(process.resourceUsage())));
`)}`;

/** Times commands whose result is kept; each runs once before, which bundles the sources and simulates what is missing. */
export function timeCli(): CommandTime[] {
  return commands.map((args) => {
    runOnce(args);
    const runs = Array.from({length: times}, () => runOnce(args));
    const middle = (of: keyof Use) => median(runs.map((run) => run[of]));
    return {
      command: ["equilibre", ...args].join(" "),
      ms: middle("ms"),
      processorMs: middle("processorMs"),
      peakBytes: middle("peakBytes")
    };
  });
}

type Use = Omit<CommandTime, "command">;

function runOnce(args: readonly string[]): Use {
  const started = performance.now();
  const script = join(checkoutFolder, "bin", "equilibre.js");
  const {status, output} = spawnSync(process.execPath, ["--import", tellUse, script, ...args], {
    cwd: checkoutFolder,
    encoding: "utf8",
    stdio: ["ignore", "ignore", "pipe", "pipe"]
  });
  const ms = performance.now() - started;
  if (status !== 0) throw new Error(`equilibre ${args.join(" ")} ended with ${status}: ${output[2]}`);
  const {userCPUTime, systemCPUTime, maxRSS} = JSON.parse(output[3] ?? "") as NodeJS.ResourceUsage;
  return {ms, processorMs: (userCPUTime + systemCPUTime) / 1000, peakBytes: 1024 * maxRSS};
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

if (process.argv[1]?.endsWith("cli.ts")) {
  const before = loadavg()[0];
  for (const {command, ms, processorMs, peakBytes} of timeCli())
    console.log(
      `${command}: ${Math.round(ms)} ms by the clock, ${Math.round(processorMs)} of processor, ${Math.round(peakBytes / 1e6)} MB at most`
    );
  console.log(
    `median of ${times}; load average ${before.toFixed(1)} before, ${loadavg()[0].toFixed(1)} after`
  );
}
