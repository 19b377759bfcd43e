import {writeFileSync} from "node:fs";
import {availableParallelism} from "node:os";
import {parseArgs} from "node:util";
import {engine} from "../src/files/engine.js";
import {readProject} from "../src/files/projectFile.js";
import {resolveScenario} from "../src/files/resolveScenario.js";
import {sensitivityInputs} from "../src/files/sensitivityFile.js";
import {worldReplicates} from "../src/runners/mondes/projectWorlds.js";
import {prepareScenario} from "../src/runners/prepareScenario.js";
import {scaleAt} from "../src/words/inForce.js";
import {type Coverage, everyTruth, revoyureCoverage} from "./revoyureCoverage.js";
import {worldsCoverage} from "./worldsCoverage.js";

/** What the years drawn told, kept beside the script: the state of the data and the engine that it was measured on. */
interface KeptCoverage extends Coverage {
  /** The other efforts, and all of them with the drift. */
  readonly others?: readonly Coverage[];
  readonly inputs: string;
  readonly engine: string;
  readonly seed: string;
}

/** Not committed before ten laboratories have been run on today's learning: see docs/revoyure.md. */
const file = new URL("couverture.json", import.meta.url);
const seed = "couverture";

async function main(): Promise<void> {
  const {values} = parseArgs({
    options: {
      laboratories: {type: "string", default: "10"},
      years: {type: "string", default: "20"},
      efforts: {type: "string"},
      derive: {type: "string"},
      mondes: {type: "string"},
      write: {type: "boolean", default: false}
    }
  });
  if (values.mondes !== undefined) return coverInWorlds(values.mondes);
  const laboratories = Number(values.laboratories);
  const truths = everyTruth.filter(
    ({effort, drift}) =>
      (values.efforts === undefined || values.efforts.split(",").map(Number).includes(effort)) &&
      (values.derive === undefined || (values.derive === "oui") === drift)
  );
  const coverages = revoyureCoverage({
    truths,
    laboratories,
    years: Number(values.years),
    seed,
    onLaboratory: (done) => console.error(`${done}/${laboratories}`)
  });
  console.table(
    coverages.flatMap(({effort, drift, counts}) =>
      counts.map(({meanWidth, ...count}) => ({
        ...{effort, drift, ...count},
        rate: (count.covered / count.years).toFixed(3),
        width: meanWidth.toFixed(2)
      }))
    )
  );
  console.table(coverages.flatMap(({drift, alarms}) => (alarms === undefined ? [] : [{drift, ...alarms}])));
  const first = coverages.find(({effort, drift}) => effort === 0.4 && !drift);
  if (!values.write) return;
  if (first === undefined)
    throw new RangeError("the years of effort 0.4 without drift are the ones kept first");
  const kept: KeptCoverage = {
    ...{inputs: sensitivityInputs(), engine: engine().version, seed, ...first},
    others: coverages.filter((one) => one !== first)
  };
  writeFileSync(file, `${JSON.stringify(kept, undefined, 2)}\n`);
}

/** `--mondes tous`, or so many of them. Truths drawn from other worlds than those that learn: every future of every kept world, for each year that leaves some to come. */
async function coverInWorlds(count: string): Promise<void> {
  const prepared = prepareScenario(readProject().scenarios.convention, {incertitudes: false});
  const {convention} = resolveScenario(prepared.reference);
  const [futures] = await worldReplicates([prepared], {
    ...{threads: availableParallelism(), count: count === "tous" ? Number.POSITIVE_INFINITY : Number(count)},
    onTask: ({done, total}) => console.error(`${done}/${total} mondes`)
  });
  const {firstYear} = prepared.objectives;
  const year = firstYear + 2;
  const scale = scaleAt(convention, `${year}-01-01`);
  const {pooled, indicators, ...report} = worldsCoverage(futures, {year, firstYear, scale});
  console.log(`${year}`, report);
  console.table(
    [pooled, ...indicators].map(({id, of, rate, low, high, width, before}) => ({
      ...{id, of},
      rate: rate.toFixed(3),
      interval: `${low.toFixed(3)}–${high.toFixed(3)}`,
      ...{width: width.toFixed(2), before: before.toFixed(3)}
    }))
  );
}

if (process.argv[1]?.endsWith("couverture.ts")) await main();
