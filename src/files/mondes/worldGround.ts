import {designDimensions, type WorldDesign, type WorldValues} from "../../analysis/mondes/drawWorld.js";
import {type CadrageFactor, factorsOf} from "../../analysis/mondes/factors.js";
import {cadrageIn} from "../../analysis/mondes/inWorld.js";
import type {FitStart} from "../../analysis/mondes/world.js";
import {bracketCount} from "../../core/brackets.js";
import {demandePlan, populationHypotheses} from "../../core/compile/demandePlan.js";
import {type Fit, startingFit} from "../../core/compile/fit.js";
import type {IsoDate} from "../../core/convention/convention.js";
import {conventionPeriod} from "../../core/convention/conventionPeriod.js";
import type {LawKind} from "../../core/convention/hypotheses.js";
import type {ResolvedScenario} from "../../core/convention/resolvedScenario.js";
import {buildPopulation} from "../../core/demande/buildPopulation.js";
import type {Population} from "../../core/demande/population.js";
import {buildTerritoire} from "../../core/territoire/buildTerritoire.js";
import {renewalOrder} from "../../core/territoire/renewalOrder.js";
import type {Territoire} from "../../core/territoire/territoire.js";
import {DataError} from "../dataError.js";
import {fitInputs, readFit} from "../fitFile.js";
import {readKnownValues} from "../knownValues.js";
import {readProject} from "../projectFile.js";
import {readScenario, resolveReading, type ScenarioReading} from "../resolveScenario.js";
import {sha256Of} from "../seal.js";
import {readTerritoire, territoireSeed} from "../territoire.js";
import {readWorldsFile, worldsPaths} from "./worldsFile.js";

/** What the worlds of a project are drawn from and built on, read once. */
export interface WorldGround {
  readonly knownOn: string;
  readonly seed: string;
  readonly draws: number;
  readonly design: WorldDesign;
  readonly dimensions: number;
  /** Of the scenario that continues the observed practice, under which every world is fitted. */
  readonly reading: ScenarioReading;
  /** What the fit of each world starts from: as it was when the first of them were drawn. */
  readonly start: FitStart;
  /**
   * Hash of what a world rests on, as known on its day: factors and their laws, what the territoire is built from, the text, where
   * fits start. What was published later is not in it.
   */
  readonly inputs: string;
  /** Whether the user's own files stand for some of it: its worlds are then kept beside them. */
  readonly replaced: boolean;
  /** Seed of the territoire of the centre, and of that of each world. */
  readonly centralSeed: string;
  seedOf(index: number): string;
  /** Territoire and ménages of a world. */
  build(resolved: ResolvedScenario, world: WorldValues, seed: string): WorldStart;
}

export interface WorldStart {
  readonly territoire: Territoire;
  readonly population: Population;
}

/** Reads what worlds take. Throws a DataError where the project draws none, or where evidence is all later than the day. */
export function readWorldGround(knownOn?: string): WorldGround {
  const {worlds, scenarios} = readProject();
  if (worlds === undefined)
    throw new DataError([
      {
        file: "data/projet.yaml",
        message: "ce projet ne tire pas de mondes plausibles : il manque « worlds » (knownOn, seed, draws)."
      }
    ]);
  const day = knownOn ?? worlds.knownOn;
  const later = worlds.later.find((one) => one.knownOn === day);
  const draws = later?.draws ?? worlds.draws;
  const reading = readScenario(scenarios.reference, {knownOn: day});
  const resolved = resolveReading(reading);
  const brackets = bracketCount(resolved.convention);
  const loaded = readTerritoire({brackets, knownOn: day});
  const {hypotheses} = reading.assumptions;
  const {factors, later: unknown} = factorsOf(
    {hypotheses, convention: reading.text, cadrage: cadrageFactors(loaded.cadrage)},
    day
  );
  if (unknown.length > 0)
    throw new DataError(
      unknown.map(({id, connuLe}) => ({
        file: "data/territoire/hypotheses.yaml",
        message: `« ${id} » n’a d’intervalle qu’à partir du ${connuLe} : il en faut un, connu le ${day}.`
      }))
    );
  const {firstYear, lastYear} = conventionPeriod(reading.text);
  const design = {factors, years: lastYear - firstYear + 1};
  const territoire = hashOf({
    sources: loaded.sources,
    total: loaded.total,
    overrides: loaded.overrides,
    projects: loaded.projects
  });
  const grounds = {day, seed: worlds.seed, design, text: fitInputs(resolved, territoire)};
  const inputsFrom = (start: FitStart) => hashOf({...grounds, start});
  // Worlds that are there keep where they started from; new ones start from the fit of what was known on their day.
  const kept = worldsPaths(day)
    .map(readWorldsFile)
    .find((found) => found !== undefined && found.inputs === inputsFrom(found.start));
  const start = kept?.start ?? startOf(readFit(resolved, loaded.digest(), {knownOn: dayOfFit(day)}));
  return {
    knownOn: day,
    seed: worlds.seed,
    draws,
    design,
    dimensions: designDimensions(design),
    reading,
    start,
    replaced: loaded.replaced.length > 0,
    inputs: inputsFrom(start),
    centralSeed: territoireSeed(),
    seedOf: (index) => `${territoireSeed()}/monde-${index}`,
    build(resolvedIn, world, seed) {
      const territoire = buildTerritoire(
        {...loaded.sources, hypotheses: cadrageIn(loaded.sources.hypotheses, world)},
        {seed, total: loaded.total, overrides: loaded.overrides}
      );
      const population = buildPopulation(territoire, {
        hypotheses: populationHypotheses(resolvedIn),
        plan: demandePlan({resolved: resolvedIn, territoire, fit: startingFit({territoire, brackets})}),
        seed
      });
      const {projects} = loaded;
      if (projects.length === 0) return {territoire, population};
      return {
        territoire,
        population: {...population, demolitionOrder: renewalOrder(territoire, projects, seed)}
      };
    }
  };
}

function startOf({weights, aciWeights, aciBailleurs, mutationWeight, exits, mutationRate}: Fit): FitStart {
  return {weights, aciWeights, aciBailleurs, mutationWeight, exits, mutationRate};
}

/** The day of its values that a fit has to be asked for; undefined where the project dates none, and all days have one fit. */
function dayOfFit(day: IsoDate): IsoDate | undefined {
  return Object.keys(readKnownValues().histories).length > 0 ? day : undefined;
}

/** "sha256:…" of a value, maps and sets included. */
function hashOf(subject: unknown): string {
  return sha256Of(
    JSON.stringify(subject, (_, value) => (value instanceof Map || value instanceof Set ? [...value] : value))
  );
}

function cadrageFactors(rows: ReturnType<typeof readTerritoire>["cadrage"]): CadrageFactor[] {
  return rows.flatMap(({id, valeur, min, max, loi, connu_le}) =>
    min === undefined || max === undefined || loi === ""
      ? []
      : [
          {
            id,
            value: valeur,
            range: [min, max] as const,
            law: {kind: loi satisfies LawKind},
            connuLe: connu_le
          }
        ]
  );
}
