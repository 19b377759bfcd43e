import {projectionOf, type WorldProjection} from "../../analysis/mondes/projection.js";
import {keptWorlds, type PlausibleWorld, type Worlds} from "../../analysis/mondes/world.js";
import {engine} from "../../files/engine.js";
import type {PreparedScenario} from "../preparedScenario.js";
import {evenlySpread} from "./evenlySpread.js";
import type {WorldReplicates} from "./projectWorlds.js";

/** Worlds run again before a projection of another engine is carried over: each outcome, year and replicate of them is compared. */
const replayedWorlds = 16;

/** The worlds of a projection that are run again, evenly spread over them. */
export function worldsToReplay(worlds: Worlds, {worlds: {n}}: WorldProjection): PlausibleWorld[] {
  const kept = keptWorlds(worlds);
  return evenlySpread(n, replayedWorlds).map((rank) => kept[rank]);
}

/**
 * A projection of another engine, or of other files, as one of today's, where they give the same futures in the worlds that were
 * run again; undefined where one figure of them differs: everything is then to be made again. Outcomes that it does not hold
 * are not compared.
 */
export function carriedOver(
  projection: WorldProjection,
  {objectives, key}: Pick<PreparedScenario, "objectives"> & Pick<WorldProjection, "key">,
  futures: WorldReplicates
): WorldProjection | undefined {
  const {worlds} = projection;
  const {perWorld} = futures;
  const again = projectionOf(futures, objectives, {...worlds, key, engine: engine().sources});
  const ranks = evenlySpread(worlds.n, replayedWorlds);
  const places = ranks.flatMap((rank) => Array.from({length: perWorld}, (_, r) => rank * perWorld + r));
  const same = Object.entries(projection.futures).every(([id, rows]) =>
    rows.every((row, y) => places.every((place, i) => row[place] === again.futures[id]?.[y]?.[i]))
  );
  return same ? {...projection, key, engine: engine().sources, replayed: ranks.length} : undefined;
}
