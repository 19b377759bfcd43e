import type {PlausibleWorld, World} from "../../analysis/mondes/world.js";
import {nestedLatinHypercube} from "../../analysis/statistics/worlds/nestedLatinHypercube.js";
import {bracketCount} from "../../core/brackets.js";
import {compilePlan} from "../../core/compile/compilePlan.js";
import {pastOf} from "../../core/past.js";
import {SharedPasts} from "../../core/sharedPasts.js";
import {fitWorld, wholeFit} from "../../files/mondes/fitWorld.js";
import {readWorldGround, type WorldGround} from "../../files/mondes/worldGround.js";
import {readScenario, resolveReading, type ScenarioReading} from "../../files/resolveScenario.js";
import {runBlock} from "../runBlock.js";
import {engineFor} from "../simulatorModule.js";

/** What a thread is asked: to draw and fit a world, or to run scenarios in one that was kept. */
export type WorldTask =
  | {readonly kind: "fit"; readonly knownOn: string; readonly index: number; readonly count: number}
  | {
      readonly kind: "project";
      readonly knownOn: string;
      readonly world: PlausibleWorld;
      /** Scenarios by id or path, each with the seed of its draws. */
      readonly scenarios: readonly {readonly reference: string; readonly seed: string}[];
      readonly replicates: number;
    };

/** Replicates that a world may have: those of another begin after them, so that no two worlds share their chance. */
export const mostReplicates = 64;

/** Bytes of the half-years that scenarios share in a world: a thread stays under 250 MB. */
const mostBytes = 64 * 2 ** 20;

/** What answers one task after the other in a thread; what worlds share is read once. */
export function worldsLaboratory() {
  const grounds = new Map<string, WorldGround>();
  const readings = new Map<string, ScenarioReading>();
  const points = new Map<string, Float64Array[]>();

  return {
    run(task: WorldTask): World | Int32Array[] {
      return task.kind === "fit" ? fitted(task) : project(task);
    }
  };

  function fitted({knownOn, index, count}: WorldTask & {kind: "fit"}): World {
    const ground = groundOf(knownOn);
    const key = `${knownOn} ${count}`;
    const drawn = points.get(key) ?? nestedLatinHypercube(ground.seed, count, ground.dimensions);
    points.set(key, drawn);
    return fitWorld(ground, index, drawn[index]);
  }

  /** Counters of each scenario in turn, the replicates one after the other. */
  function project({knownOn, world, scenarios, replicates}: WorldTask & {kind: "project"}): Int32Array[] {
    const ground = groundOf(knownOn);
    const base = resolveReading(ground.reading, world);
    const {territoire, population} = ground.build(base, world, ground.seedOf(world.index));
    const brackets = bracketCount(base.convention);
    const whole = wholeFit(world.fit, {territoire, population, brackets});
    const models = scenarios.map(({reference}) => {
      const place = `${knownOn} ${reference}`;
      const reading = readings.get(place) ?? readScenario(reference, {knownOn});
      readings.set(place, reading);
      const plan = compilePlan({resolved: resolveReading(reading, world), territoire, fit: whole});
      return {territoire, population, plan};
    });
    const pasts = models.map(pastOf);
    const shared = new SharedPasts(mostBytes);
    shared.expect(pasts, models[0].plan.steps);
    return scenarios.map(({seed}, s) =>
      runBlock(engineFor(models[s]), seed, {
        block: {first: world.index * mostReplicates, count: replicates},
        forks: shared.of(pasts[s], seed)
      })
    );
  }

  function groundOf(knownOn: string): WorldGround {
    const ground = grounds.get(knownOn) ?? readWorldGround(knownOn);
    grounds.set(knownOn, ground);
    return ground;
  }
}
