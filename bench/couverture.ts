import {writeFileSync} from "node:fs";
import {parseArgs} from "node:util";
import {engine} from "../src/files/engine.js";
import {sensitivityInputs} from "../src/files/sensitivityFile.js";
import {type Coverage, everyTruth, revoyureCoverage} from "./revoyureCoverage.js";

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

function main(): void {
  const {values} = parseArgs({
    options: {
      laboratories: {type: "string", default: "10"},
      years: {type: "string", default: "20"},
      efforts: {type: "string"},
      derive: {type: "string"},
      write: {type: "boolean", default: false}
    }
  });
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

if (process.argv[1]?.endsWith("couverture.ts")) main();
