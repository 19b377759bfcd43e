import {writeFileSync} from "node:fs";
import {cpus, loadavg} from "node:os";
import {parseArgs} from "node:util";
import {loadModel, loadStart} from "../src/files/inputs.js";
import {resolveScenario} from "../src/files/resolveScenario.js";
import {engineFor} from "../src/runners/simulatorModule.js";
import {alignedModel} from "./alignedModel.js";
import {arenaBytes} from "./arenaBytes.js";
import {timeCli} from "./cli.js";
import {engineFlux} from "./engineFlux.js";
import {forkTimes} from "./forks.js";
import {largestGap} from "./largestGap.js";
import {startPeers} from "./peers.js";
import {printReport, type Report} from "./report.js";
import {least, processorMs, type Timed, timeRounds} from "./rounds.js";
import {scaleModel} from "./scaleModel.js";
import {timeThreads} from "./threads.js";

/** Replicates over which profiles are compared with those of the peers. */
const compared = 5;

/** Half-years of six years: what a replicate is elsewhere; a run of this engine has those of its base year before. */
const sixYears = 12;

const {values} = parseArgs({
  options: {
    rounds: {type: "string", default: "9"},
    quick: {type: "boolean", default: false},
    json: {type: "string"}
  }
});
const rounds = values.quick ? 3 : Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1)
  throw new RangeError(`--rounds ${values.rounds}: an integer ≥ 1`);

const resolved = resolveScenario("ciet");
const start = loadStart(resolved);
const {model} = loadModel(resolved, {start});
const loadBefore = loadavg()[0];

// Before any other child: the peak of memory is that of the largest child so far.
const commands = timeCli();
const cold = processorMs();
const {bytes, held: full} = arenaBytes(() => {
  const simulator = engineFor(model);
  simulator.run("bench", 0);
  return simulator;
});
const firstMs = processorMs() - cold;

const aligned = alignedModel(loadModel(resolveScenario("tendanciel"), {start}).model);
const peers = await startPeers(aligned);
const alignedEngine = engineFor(aligned);
const engineTotals = [0, 1, 2].map(() => [0, 0, 0, 0]);
const peerTotals = new Map(peers.map(({name}) => [name, engineTotals.map((row) => [...row])]));
const things: Timed[] = [
  {name: "full", run: (replicate) => void full.run("bench", replicate)},
  {name: "sixYears", run: (replicate) => void full.run("bench", replicate, {steps: sixYears})},
  {
    name: "aligned",
    run(replicate) {
      const started = processorMs();
      const counters = alignedEngine.run("bench", replicate);
      const ms = processorMs() - started;
      if (replicate < compared) add(engineTotals, engineFlux(alignedEngine, counters));
      return ms;
    }
  },
  ...peers.map((peer) => ({
    name: peer.name,
    async run(replicate: number) {
      const {ms, flux} = await peer.run(replicate);
      if (replicate < compared) add(peerTotals.get(peer.name)!, flux);
      return ms;
    }
  }))
];
// Compiled before it is timed: every run of the tool beyond its first second is.
for (let replicate = 0; replicate < 4; replicate++) {
  full.run("bench", replicate);
  alignedEngine.run("bench", replicate);
}
const times = await timeRounds(things, Math.max(rounds, compared));
for (const peer of peers) peer.stop();
const [one, two] = await timeThreads(model, values.quick ? 1 : 3);
const scaled = [];
for (const factor of [3, 10]) {
  const simulator = engineFor(scaleModel(model, factor));
  simulator.run("bench", 0);
  const larger = await timeRounds(
    [
      {name: "full", run: (replicate) => void full.run("bench", replicate)},
      {name: "larger", run: (replicate) => void simulator.run("bench", replicate)}
    ],
    values.quick ? 1 : 3
  );
  scaled.push({
    factor,
    ms: least(larger.get("larger")!),
    ratio: least(larger.get("larger")!) / least(larger.get("full")!)
  });
}

const report: Report = {
  machine: `${cpus()[0].model}, ${cpus().length} cores, Node ${process.version}`,
  load: [loadBefore, loadavg()[0]],
  rounds: Math.max(rounds, compared),
  logements: model.territoire.logements.count,
  firstMs,
  arenaBytes: bytes,
  fullMs: least(times.get("full")!),
  sixYearsMs: least(times.get("sixYears")!),
  threads: {oneMs: one, twoMs: two},
  scaled,
  alignedMs: least(times.get("aligned")!),
  peers: peers.map(({name, version}) => ({
    name: version,
    ms: least(times.get(name)!),
    gapPoints: largestGap(engineTotals, peerTotals.get(name)!)
  })),
  commands,
  forks: forkTimes(values.quick ? 1 : 4)
};
printReport(report);
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(report, undefined, 2)}\n`);
if (report.peers.some(({gapPoints}) => !(gapPoints < 1))) {
  console.error("A peer lands more than 1 point from the engine: its ratio says nothing.");
  process.exitCode = 1;
}
process.exit();

function add(totals: number[][], flux: readonly (readonly number[])[]): void {
  flux.forEach((row, g) => {
    row.forEach((count, k) => {
      totals[g][k] += count;
    });
  });
}
