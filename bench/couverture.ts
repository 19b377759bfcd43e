import {readFileSync, writeFileSync} from "node:fs";
import {parseArgs} from "node:util";
import {engine} from "../src/files/engine.js";
import {sensitivityInputs} from "../src/files/sensitivityFile.js";
import {type Coverage, revoyureCoverage} from "./revoyureCoverage.js";

/** What the years drawn told, kept beside the script: the state of the data and the engine that it was measured on. */
export interface KeptCoverage extends Coverage {
  readonly inputs: string;
  readonly engine: string;
  readonly seed: string;
}

const file = new URL("couverture.json", import.meta.url);
const seed = "couverture";

export function readCoverage(): KeptCoverage {
  return JSON.parse(readFileSync(file, "utf8"));
}

function main(): void {
  const {values} = parseArgs({
    options: {
      laboratories: {type: "string", default: "10"},
      years: {type: "string", default: "20"},
      write: {type: "boolean", default: false}
    }
  });
  const laboratories = Number(values.laboratories);
  const coverage = revoyureCoverage({
    effort: 0.4,
    laboratories,
    years: Number(values.years),
    seed,
    onLaboratory: (done) => console.error(`${done}/${laboratories}`)
  });
  console.table(coverage.counts.map((count) => ({...count, rate: (count.covered / count.years).toFixed(3)})));
  console.table(coverage.alarms);
  const kept: KeptCoverage = {inputs: sensitivityInputs(), engine: engine().version, seed, ...coverage};
  if (values.write) writeFileSync(file, `${JSON.stringify(kept, undefined, 2)}\n`);
}

if (process.argv[1]?.endsWith("couverture.ts")) main();
