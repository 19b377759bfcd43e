import {createHash} from "node:crypto";
import {bracketCount} from "../core/brackets.js";
import {compilePlan} from "../core/compile/compilePlan.js";
import {demandePlan, populationHypotheses} from "../core/compile/demandePlan.js";
import {type Fit, startingFit} from "../core/compile/fit.js";
import type {IsoDate} from "../core/convention/convention.js";
import type {ResolvedScenario} from "../core/convention/resolvedScenario.js";
import {buildPopulation} from "../core/demande/buildPopulation.js";
import type {Population} from "../core/demande/population.js";
import type {Model} from "../core/state.js";
import {renewalOrder} from "../core/territoire/renewalOrder.js";
import type {Territoire} from "../core/territoire/territoire.js";
import {readFit} from "./fitFile.js";
import {once} from "./once.js";
import {type LoadedTerritoire, readTerritoire, territoireSeed} from "./territoire.js";

export interface LoadedModel {
  readonly model: Model;
  /** Hash of each file that the model was built from, "sha256:…", by path relative to the project. */
  readonly inputs: {readonly [path: string]: string};
  /** What the user's own files replaced. */
  readonly replaced: LoadedTerritoire["replaced"];
}

/** Territoire and ménages of the first day, with the hash that a fit is checked against. */
export interface LoadedStart {
  readonly territoire: Territoire;
  readonly territoireDigest: string;
  readonly population: Population;
  readonly inputs: LoadedTerritoire["inputs"];
  readonly replaced: LoadedTerritoire["replaced"];
  readonly projects: LoadedTerritoire["projects"];
}

/**
 * What a scenario starts from, built when it is first read: nothing of it depends on levers or avenants. `knownOn` is the day that
 * the scenario was resolved for.
 */
export function loadStart(resolved: ResolvedScenario, knownOn?: IsoDate): LoadedStart {
  const {build, digest, inputs, replaced, projects} = readTerritoire({
    brackets: bracketCount(resolved.convention),
    knownOn
  });
  const population = once(() => startPopulation(resolved, {territoire: build().territoire, projects}));
  return {
    get territoire() {
      return build().territoire;
    },
    get population() {
      return population();
    },
    ...{territoireDigest: digest(), inputs, replaced, projects}
  };
}

/** Ménages of the first day, and the order in which the sites come down: that of the user's projects where they gave some. */
export function startPopulation(
  resolved: ResolvedScenario,
  {territoire, projects}: Pick<LoadedStart, "territoire" | "projects">
): Population {
  const brackets = bracketCount(resolved.convention);
  const fit: Fit = startingFit({territoire, brackets});
  const population = buildPopulation(territoire, {
    hypotheses: populationHypotheses(resolved),
    plan: demandePlan({resolved, territoire, fit}),
    seed: territoireSeed()
  });
  if (projects.length === 0) return population;
  return {...population, demolitionOrder: renewalOrder(territoire, projects, territoireSeed())};
}

/** The model of a scenario, ready for `createSimulator` when it is first read, with the hash of every file that it comes from. */
export function loadModel(
  resolved: ResolvedScenario,
  {incertitudes = false, start = loadStart(resolved)}: {incertitudes?: boolean; start?: LoadedStart} = {}
): LoadedModel {
  const fit = readFit(resolved, start.territoireDigest);
  const model = once((): Model => {
    const {territoire, population} = start;
    return {territoire, population, plan: compilePlan({resolved, territoire, fit, incertitudes})};
  });
  const files = [
    ...resolved.files,
    ...start.inputs,
    {path: "calage", sha256: createHash("sha256").update(JSON.stringify(fit)).digest("hex")}
  ];
  return {
    get model() {
      return model();
    },
    inputs: Object.fromEntries(
      files.map(({path, sha256}) => [path, `sha256:${sha256.replace(/^sha256:/, "")}`])
    ),
    replaced: start.replaced
  };
}
