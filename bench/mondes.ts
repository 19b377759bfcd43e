import {availableParallelism} from "node:os";
import {parseArgs} from "node:util";
import {byWorld} from "../src/analysis/indicateurs/estimate.js";
import {yearlyFutures} from "../src/analysis/mondes/differenceInWorlds.js";
import {keptWorlds} from "../src/analysis/mondes/world.js";
import {halving} from "../src/analysis/statistics/worlds/halving.js";
import {nestedLatinHypercube} from "../src/analysis/statistics/worlds/nestedLatinHypercube.js";
import {fitWorld} from "../src/files/mondes/fitWorld.js";
import {publishedProjection} from "../src/files/mondes/projectionFile.js";
import {readWorldGround} from "../src/files/mondes/worldGround.js";
import {readWorlds} from "../src/files/mondes/worldsFile.js";
import type {WorldTask} from "../src/runners/mondes/worldsLaboratory.js";
import {overThreads} from "../src/runners/overThreads.js";

/**
 * Cost of worlds at real size: processor of one fit on one thread, then three policies × two replicates over some worlds on all
 * cores, brought to 256 worlds. `npx tsx bench/mondes.ts [--calages 8] [--mondes 16]`; nothing is kept.
 */
const {values} = parseArgs({
  options: {calages: {type: "string", default: "8"}, mondes: {type: "string", default: "16"}}
});
const [fits, count] = [Number(values.calages), Number(values.mondes)];
const ground = readWorldGround();
const points = nestedLatinHypercube(ground.seed, fits + 1, ground.dimensions);
// The first one compiles the code.
fitWorld(ground, 0, points[0]);
const before = process.cpuUsage();
for (let index = 1; index <= fits; index++) fitWorld(ground, index, points[index]);
const {user, system} = process.cpuUsage(before);
console.log(
  `one world drawn, built and fitted: ${((user + system) / fits / 1e6).toFixed(2)} s of processor (${fits} worlds, one thread)`
);

const policies = ["tendanciel", "ciet", "bornes-seules"];
const worlds = keptWorlds(readWorlds(ground)).slice(0, count);
const threads = availableParallelism();
const tasks = worlds.map(
  (world): WorldTask => ({
    kind: "project",
    knownOn: ground.knownOn,
    world,
    scenarios: policies.map((reference) => ({reference, seed: "banc"})),
    replicates: 2
  })
);
const started = performance.now();
let warm = started;
let done = 0;
await overThreads(threads)<WorldTask, Int32Array[]>(
  {kind: "monde", tasks, places: [...tasks.keys()]},
  {
    onAnswer: () => {
      // Threads that start and compile are told apart: 256 worlds pay for them once.
      if (++done === threads) warm = performance.now();
    }
  }
);
const each = (performance.now() - warm) / 1000 / (count - threads);
console.log(
  `${count} worlds × ${policies.length} policies × 2 replicates on ${threads} threads: ${((performance.now() - started) / 1000).toFixed(1)} s; ` +
    `${each.toFixed(2)} s a world once warm, so 256 worlds in ${((256 * each + (warm - started) / 1000) / 60).toFixed(1)} min`
);

// Does half of the worlds predict the other half? On the projections that are committed.
for (const id of ["tendanciel", "ciet"]) {
  const published = publishedProjection(id);
  if (published === undefined) continue;
  const {futures, firstYear, worlds: header} = published;
  const rows = Object.keys(futures).flatMap((outcome) => {
    const year = firstYear + futures[outcome].length - 1;
    const table = byWorld(yearlyFutures(published, outcome, [year]), header.replicates);
    return new Set(table.flat()).size < 20
      ? []
      : [{outcome, ...halving(table, {seed: "moitiés", halvings: 200})}];
  });
  const means = rows.map(({mean}) => mean);
  const worst = rows.reduce((a, b) => (b.outside > a.outside ? b : a));
  console.log(
    `${id}, ${header.n} worlds, 200 halvings of ${rows.length} figures: 90 % bars of one half hold ${(100 * Math.min(...means)).toFixed(1)} to ` +
      `${(100 * Math.max(...means)).toFixed(1)} % of the other; at most ${(100 * worst.outside).toFixed(1)} % of the halvings outside 82–98 % (${worst.outcome})`
  );
}
