import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {projectionOf, type WorldProjection} from "../../src/analysis/mondes/projection.js";
import {counterLayout} from "../../src/core/indicateurs/layout.js";
import {worldPlaces} from "../../src/files/explorer/worldPlaces.js";
import {writeRunProjection} from "../../src/files/mondes/projectionFile.js";
import {readWorldGround} from "../../src/files/mondes/worldGround.js";
import {readWorlds, worldsDigest} from "../../src/files/mondes/worldsFile.js";
import {cietBrackets} from "../helpers/cietBrackets.js";
import {fixtureCounters, steps} from "./fixtureCounters.js";
import {inventedWorlds} from "./overWorlds.js";

const perWorld = 2;

/** Where each of the first kept worlds of the project stands on a coordinate, as its rank in [0, 1). */
type Ranks = (coordinate: string, world: number) => number;

/**
 * Invented futures in the first worlds of the project: balance follows what refusals are; first accesses rise, against the
 * mean, only where departures and refusals are both high.
 */
function inventedProjection(
  effort: number,
  {ranks, n, digest}: {readonly ranks: Ranks; readonly n: number; readonly digest: string}
): WorldProjection {
  // Without communes nor bailleurs: their figures keep the outer bars that their documents have.
  const layout = counterLayout(cietBrackets(), {communes: [], bailleurs: []});
  const everyStep = <T>(row: T): T[] => Array.from({length: steps}, () => row);
  const counters = Array.from({length: n * perWorld}, (_, i) =>
    fixtureCounters(layout, {
      effort: effort * (0.6 + 0.5 * ranks("refus.multiplier", Math.floor(i / perWorld))),
      replicate: i
    })
  );
  const projection = projectionOf(
    {layout, steps, counters, perWorld},
    {
      ...{firstYear: 2016, brackets: layout.brackets, tolerance: 2, confidence: 0.9},
      reference: everyStep([0.25, 0.25, 0.25, 0.25]),
      ceiling: everyStep([0.5, null, null]),
      floor: everyStep([null, null, 0.5])
    },
    {key: "jeu d’essai", engine: "jeu d’essai", knownOn: inventedWorlds.knownOn, digest}
  );
  const moved = (id: string, by: (world: number, i: number) => number) =>
    projection.futures[id].map((row) =>
      row.map((_, i) => Math.round(4000 + 20 * Math.sin(7 * i) + effort * by(Math.floor(i / perWorld), i)))
    );
  const turns = (world: number) =>
    ranks("rotation.multiplier", world) > 0.55 && ranks("refus.multiplier", world) > 0.5;
  return {
    ...projection,
    worlds: {...projection.worlds, stability: inventedWorlds.stability},
    futures: {
      ...projection.futures,
      "premierAcces.modestes": moved(
        "premierAcces.modestes",
        (world, i) => (turns(world) ? 90 : -430) + 40 * Math.sin(11 * i)
      ),
      "premierAcces.tresModestes": moved(
        "premierAcces.tresModestes",
        (world, i) => 260 * (ranks("demande.pending", world) - 0.45) + 40 * Math.sin(5 * i)
      )
    }
  };
}

/** Puts invented projections in the folders of made-up runs, as if they had run in the first worlds of the project. */
export async function writeProjections(
  runs: string,
  efforts: {readonly [id: string]: number}
): Promise<void> {
  const ground = readWorldGround();
  const worlds = readWorlds(ground);
  const {n} = inventedWorlds;
  const {coordinates, places} = worldPlaces(ground, worlds, n);
  const ranks: Ranks = (id, world) => {
    const c = coordinates.findIndex((coordinate) => coordinate.id === id);
    return places.filter((place) => place[c] < places[world][c]).length / n;
  };
  for (const [id, effort] of Object.entries(efforts)) {
    const projection = inventedProjection(effort, {ranks, n, digest: worldsDigest(worlds)});
    await writeRunProjection(join(runs, `${id}-jeudessai`), projection);
  }
}

const [, script, folder] = process.argv;
if (script !== undefined && import.meta.url === pathToFileURL(script).href)
  await writeProjections(folder, {tendanciel: 0, ciet: 0.9, "bornes-seules": 0.7});
