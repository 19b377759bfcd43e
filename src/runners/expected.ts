import {dirname, join} from "node:path";
import type {Resultat} from "../analysis/indicateurs/result.js";
import type {LoadedStart} from "../files/inputs.js";
import {findScenario} from "../files/scenarioPaths.js";
import {writeWhole} from "../files/writeWhole.js";
import {prepareScenario} from "./prepareScenario.js";
import {runScenario} from "./runScenario.js";

/** What a named simulation gives at few replicates: kept beside the scenario and replayed by the tests. */
export interface Expected {
  readonly replications: number;
  readonly seed: string;
  readonly digest: string;
  /** Headline means of the last year, to four decimals: they tell what moved when the digest does. */
  readonly lastYear: {readonly [figure: string]: number};
}

/** Replicates of the expected results: few, because each simulation is replayed at each test. */
const replications = 2;

/** Runs a named simulation at few replicates. */
export async function computeExpected(
  reference: string,
  {threads, start}: {threads: number; start?: LoadedStart}
): Promise<Expected> {
  const prepared = prepareScenario(reference, {incertitudes: false, ...(start === undefined ? {} : {start})});
  const {resultat} = await runScenario(prepared, {replications, threads, command: "expected"});
  return {replications, seed: resultat.seed, digest: resultat.digest, lastYear: headlines(resultat)};
}

/** Replaces the expected results beside a scenario; returns their path. */
export async function writeExpected(reference: string, expected: Expected): Promise<string> {
  const path = expectedPath(reference);
  await writeWhole(path, `${JSON.stringify(expected, undefined, 2)}\n`);
  return path;
}

/** Where the expected results of a scenario are kept: beside it. */
export function expectedPath(reference: string): string {
  const found = findScenario(reference);
  if (found.message !== undefined) throw new RangeError(found.message);
  return join(dirname(found.file), "expected.json");
}

function headlines({years, convergence}: Resultat): {readonly [figure: string]: number} {
  const last = years[years.length - 1];
  const figures = {
    year: last.year,
    attributions: last.attributions.mean,
    menagesModestesLoges: last.menagesModestesLoges.mean,
    under60Fragile: last.flux.fragile.under60.mean,
    under60Moyenne: last.flux.moyenne.under60.mean,
    under60Sans: last.flux.sans.under60.mean,
    under60Metropole: last.flux.metropole.under60.mean,
    aciMetropole: last.aci.metropole.mean,
    mutations: last.mutations.mean,
    relogementsNpru: last.relogementsNpru.mean,
    plaiRate: last.offre.plaiRate.mean,
    waitMonths: last.delais.loges.mean,
    groupedGap: convergence.grouped.maxGap[years.length - 1].mean
  };
  return Object.fromEntries(
    Object.entries(figures).map(([name, figure]) => [name, Math.round(figure * 1e4) / 1e4])
  );
}
