import {pathToFileURL} from "node:url";
import type {Avenant} from "../src/core/convention/convention.js";
import type {ResolvedScenario} from "../src/core/convention/resolvedScenario.js";
import {stackAvenants} from "../src/core/convention/stackAvenants.js";
import {pastOf} from "../src/core/past.js";
import {runForked, SharedPasts} from "../src/core/sharedPasts.js";
import type {Model} from "../src/core/state.js";
import {loadModel, loadStart} from "../src/files/inputs.js";
import {resolveScenario} from "../src/files/resolveScenario.js";
import {engineFor} from "../src/runners/simulatorModule.js";

/** Processor of one experiment with and without the half-years that its models share. */
export interface ForkTime {
  readonly experiment: string;
  readonly models: number;
  readonly wholeMs: number;
  readonly sharedMs: number;
  /** Most bytes of states kept at once. */
  readonly keptMegabytes: number;
}

type Clauses = {readonly [parameter: string]: number};

/**
 * What commands run of the metropolis, replicate by replicate on one thread, whole then from where models part: the same
 * bytes, or it throws.
 */
export function forkTimes(replicates: number): ForkTime[] {
  const resolved = resolveScenario("ciet");
  const start = loadStart(resolved);
  const modelOf = (scenario: ResolvedScenario): Model =>
    loadModel(scenario, {start, incertitudes: false}).model;
  const under = (clauses: Clauses, from: string) => modelOf(withClauses(resolved, clauses, from));
  const clauses: Clauses = {
    "attribution.ceilingFragile": 0.45,
    "aci.objective": 0.5,
    "attribution.floorMoinsFragile": 0.55
  };
  const names = Object.keys(clauses);
  const coalitions = Array.from({length: 2 ** names.length}, (_, mask) =>
    under(
      Object.fromEntries(names.filter((__, i) => ((mask >> i) & 1) === 1).map((id) => [id, clauses[id]])),
      "2020-01-01"
    )
  );
  const sought = (from: string) =>
    [0.5, 0.48, 0.46, 0.44, 0.42, 0.4].map((bound) => under({"attribution.ceilingFragile": bound}, from));
  return [
    timed("avenant --decomposer, three clauses from 2020", coalitions, replicates),
    timed("viser, six values from 2020", sought("2020-01-01"), replicates),
    timed("Et si, six values from 2018", sought("2018-01-01"), replicates),
    timed(
      "three policies in one world",
      ["tendanciel", "ciet", "bornes-seules"].map((id) => modelOf(resolveScenario(id))),
      replicates
    )
  ];
}

function timed(experiment: string, models: readonly Model[], replicates: number): ForkTime {
  const simulators = models.map(engineFor);
  const {seed, steps} = {seed: "banc", steps: models[0].plan.steps};
  // Every arena is allocated and every path compiled before anything is counted.
  for (const simulator of simulators) simulator.run(seed, replicates);
  const clock = process.cpuUsage();
  const whole = simulators.map((simulator) =>
    Array.from({length: replicates}, (_, replicate) => simulator.run(seed, replicate))
  );
  const wholeMs = milliseconds(process.cpuUsage(clock));
  const again = process.cpuUsage();
  const pasts = models.map(pastOf);
  const shared = new SharedPasts();
  shared.expect(pasts, steps);
  let kept = 0;
  simulators.forEach((simulator, m) => {
    const own = shared.of(pasts[m], seed);
    const forks = {
      fork: own.fork,
      keep: (replicate: number, checkpoint: Parameters<typeof own.keep>[1]) => {
        kept += checkpoint.bytes.length;
        own.keep(replicate, checkpoint);
      }
    };
    whole[m].forEach((counters, replicate) => {
      const found = runForked(simulator, {seed, replicate}, forks);
      if (!Buffer.from(found.buffer).equals(Buffer.from(counters.buffer)))
        throw new RangeError(`${experiment}: other counters from a checkpoint`);
    });
  });
  return {
    ...{experiment, models: models.length, wholeMs},
    sharedMs: milliseconds(process.cpuUsage(again)),
    keptMegabytes: Math.round(kept / 1e5) / 10
  };
}

function withClauses(resolved: ResolvedScenario, clauses: Clauses, from: string): ResolvedScenario {
  const avenant: Avenant = {
    ...{id: "banc", title: "Banc", signed: `${Number(from.slice(0, 4)) - 1}-12-01`, inForce: from},
    ...{articles: ["5.2"], motives: "Banc.", replaces: []},
    clauses: Object.fromEntries(
      Object.entries(clauses).map(([id, value]) => [id, {article: "5.2", values: [{from, value}]}])
    )
  };
  const convention =
    Object.keys(clauses).length === 0 ? resolved.convention : stackAvenants(resolved.convention, [avenant]);
  return {...resolved, convention};
}

function milliseconds({user, system}: NodeJS.CpuUsage): number {
  return Math.round((user + system) / 1000);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  console.table(forkTimes(4).map((time) => ({...time, faster: (time.wholeMs / time.sharedMs).toFixed(2)})));
