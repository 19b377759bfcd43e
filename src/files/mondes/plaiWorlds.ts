import {keptWorlds} from "../../analysis/mondes/world.js";
import {type PlaiWorld, plaiWorld} from "../../analysis/plai/plaiInWorlds.js";
import {conventionPeriod} from "../../core/convention/conventionPeriod.js";
import {readProject} from "../projectFile.js";
import {readWorldGround} from "./worldGround.js";
import {readWorlds} from "./worldsFile.js";

/** What the kept worlds suppose of the programme; undefined in a project that draws none. Nothing is simulated. */
export function readPlaiWorlds():
  | {readonly knownOn: string; readonly worlds: readonly PlaiWorld[]}
  | undefined {
  if (readProject().worlds === undefined) return undefined;
  const ground = readWorldGround();
  const {firstYear} = conventionPeriod(ground.reading.text);
  const worlds = readWorlds(ground);
  return {
    knownOn: worlds.knownOn,
    worlds: keptWorlds(worlds).map((world) => plaiWorld(world, firstYear))
  };
}
