import {createHash} from "node:crypto";
import {designDimensions, type WorldDesign, type WorldValues} from "../../analysis/mondes/drawWorld.js";
import {type CadrageFactor, factorsOf} from "../../analysis/mondes/factors.js";
import {cadrageIn} from "../../analysis/mondes/inWorld.js";
import {bracketCount} from "../../core/brackets.js";
import {demandePlan, populationHypotheses} from "../../core/compile/demandePlan.js";
import {type Fit, startingFit} from "../../core/compile/fit.js";
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
import {readProject} from "../projectFile.js";
import {readScenario, resolveReading, type ScenarioReading} from "../resolveScenario.js";
import {readTerritoire, territoireSeed} from "../territoire.js";

/** What the worlds of a project are drawn from and built on, read once. */
export interface WorldGround {
  readonly knownOn: string;
  readonly seed: string;
  readonly draws: number;
  readonly design: WorldDesign;
  readonly dimensions: number;
  /** Of the scenario that continues the observed practice, under which every world is fitted. */
  readonly reading: ScenarioReading;
  /** The project's own fit, which each world starts from. */
  readonly fit: Fit;
  /** Hash of what a world rests on: factors and their laws, files of the territoire, the project's fit, the day known. */
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
  const reading = readScenario(scenarios.reference);
  const resolved = resolveReading(reading);
  const brackets = bracketCount(resolved.convention);
  const loaded = readTerritoire({brackets});
  const territoireDigest = loaded.digest();
  const {hypotheses} = reading.assumptions;
  const {factors, later} = factorsOf(
    {hypotheses, convention: reading.text, cadrage: cadrageFactors(loaded.cadrage)},
    day
  );
  if (later.length > 0)
    throw new DataError(
      later.map(({id, connuLe}) => ({
        file: "data/territoire/hypotheses.yaml",
        message: `« ${id} » n’a d’intervalle qu’à partir du ${connuLe} : il en faut un, connu le ${day}.`
      }))
    );
  const {firstYear, lastYear} = conventionPeriod(reading.text);
  const design = {factors, years: lastYear - firstYear + 1};
  const fit = readFit(resolved, territoireDigest);
  const content = JSON.stringify({
    day,
    seed: worlds.seed,
    design,
    territoire: loaded.inputs,
    text: fitInputs(resolved, territoireDigest),
    fit
  });
  return {
    knownOn: day,
    seed: worlds.seed,
    draws: worlds.draws,
    design,
    dimensions: designDimensions(design),
    reading,
    fit,
    replaced: loaded.replaced.length > 0,
    inputs: `sha256:${createHash("sha256").update(content).digest("hex")}`,
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
