import {drawWorld} from "../../analysis/mondes/drawWorld.js";
import type {World, WorldFit} from "../../analysis/mondes/world.js";
import {bracketCount} from "../../core/brackets.js";
import {calibrate} from "../../core/calibration/calibrate.js";
import {arrivalsOf, pendingByCell} from "../../core/calibration/inflow.js";
import {implausibilities, plausible} from "../../core/calibration/tolerances.js";
import {type Fit, startingFit} from "../../core/compile/fit.js";
import type {Population} from "../../core/demande/population.js";
import type {Territoire} from "../../core/territoire/territoire.js";
import {resolveReading} from "../resolveScenario.js";
import type {WorldGround} from "./worldGround.js";

/** Few replicates while it is far, a bounded number of passes, an end as soon as it is near enough. */
const fitting = {passes: [2, 2, 2, 2, 4, 4, 4], checkReplicates: 5, enough: 0.5};

/** Draws a world at its point and fits it on the base year: kept, or refused with the target that it misses. Never throws. */
export function fitWorld(ground: WorldGround, index: number, point: ArrayLike<number>): World {
  try {
    const world = drawWorld(ground.design, point);
    const resolved = resolveReading(ground.reading, world);
    const start = ground.build(resolved, world, ground.seedOf(index));
    const {
      schema: _,
      inputs: __,
      arrivals: ___,
      ...fit
    } = calibrate({
      resolved,
      ...start,
      inputs: "",
      from: {
        ...startingFit({territoire: start.territoire, brackets: bracketCount(resolved.convention)}),
        ...ground.start
      },
      ...fitting
    });
    const [worst] = implausibilities(fit.reached);
    if (worst.implausibility < plausible)
      return {index, status: "gardé", implausibility: worst.implausibility, ...world, fit};
    const {id, target, reached, implausibility} = worst;
    return {index, status: "écarté", reason: `${id}: ${reached} for ${target}`, implausibility};
  } catch (error) {
    // A world beyond what the engine can hold is a finding, told with the others: a range is too wide.
    if (!(error instanceof RangeError)) throw error;
    return {index, status: "impossible", reason: error.message};
  }
}

/** The fit of a world as plans take it, on the ménages of its first day. */
export function wholeFit(
  fit: WorldFit,
  {territoire, population, brackets}: {territoire: Territoire; population: Population; brackets: number}
): Fit {
  const shape = {communes: territoire.communes.insee.length, brackets};
  const cells = fit.inflow.communes.length * fit.inflow.sizes.length * fit.inflow.publics.length;
  const pending = pendingByCell(population.demandes, {cells, brackets});
  return {schema: "equilibre/calage@3", inputs: "", ...fit, arrivals: arrivalsOf(fit.inflow, pending, shape)};
}
