import {existsSync} from "node:fs";
import {join} from "node:path";
import {inForceOf, outcomes} from "../analysis/comparer/outcomes.js";
import type {Objectives} from "../analysis/indicateurs/objectives.js";
import {periodView} from "../analysis/indicateurs/periodView.js";
import type {Replicates} from "../analysis/indicateurs/replicates.js";
import type {Resultat} from "../analysis/indicateurs/result.js";
import type {WorldProjection} from "../analysis/mondes/projection.js";
import type {ComparerIndex, OutcomeValues} from "../components/comparer/comparerDocument.js";
import {type ScenarioOverview, scenarioOverview} from "../components/comparer/scenarioOverview.js";
import {loadStart} from "../files/inputs.js";
import {readProject} from "../files/projectFile.js";
import {resolveScenario} from "../files/resolveScenario.js";
import {prepareScenario} from "../runners/prepareScenario.js";
import {typography} from "../words/typography.js";
import {effortYear} from "./effortYear.js";
import {readTotals} from "./readTotals.js";
import {listRuns, readRun, readRunWorlds, references, runFolder} from "./runs.js";

/** All that scenarios are compared on: a list of what there is, every scenario at a glance, then the values of each outcome. */
export async function comparedValues(): Promise<{
  readonly index: ComparerIndex;
  readonly overview: readonly ScenarioOverview[];
  readonly values: readonly OutcomeValues[];
}> {
  const {reference, convention, beside, bounds} = readProject().scenarios;
  const runs = await readRuns();
  const years = readRun(reference).years.map(({year}) => year);
  return {
    index: {
      ...{reference, years},
      shown: [convention, beside, bounds].filter(
        (id): id is string => id !== undefined && runs.some(({document}) => document.scenario.id === id)
      ),
      effortYears: years.filter((year) => year >= effortYear()),
      outcomes: outcomes.map(({id, label, labelUnder, unit, stock = false}) => ({
        ...{id, label, unit},
        labels: Object.fromEntries(
          runs.map(({document, objectives}) => [
            document.scenario.id,
            labelUnder?.(inForceOf(objectives)) ?? label
          ])
        ),
        summed: unit === "count" && !stock
      })),
      scenarios: runs.map(({document: {scenario, engine, seed, replications, digest, worlds}}) => ({
        id: scenario.id,
        title: typography(scenario.title),
        ...{engine, seed, replications, digest},
        ...(worlds && {worlds})
      }))
    },
    overview: listRuns().map((id) => scenarioOverview(readRun(id))),
    values: outcomes.map(({id, values}) => ({
      id,
      scenarios: Object.fromEntries(
        runs.map(({document, replicates, objectives, projection}) => [
          document.scenario.id,
          {
            replicates: years.map((_, y) =>
              Array.from(values(periodView(replicates, [2 * y + 2, 2 * y + 3]), objectives), (value) =>
                Number.isNaN(value) ? null : tenDigits(value)
              )
            ),
            ...futuresOf(projection, id)
          }
        ])
      )
    }))
  };
}

interface ComparedRun {
  readonly document: Resultat;
  readonly replicates: Replicates;
  readonly objectives: Objectives;
  readonly projection: WorldProjection | undefined;
}

/** The runs whose replicates were kept: without them nothing can be paired. */
async function readRuns(): Promise<ComparedRun[]> {
  const start = loadStart(resolveScenario(references()[0]));
  const found: ComparedRun[] = [];
  for (const id of listRuns()) {
    const path = join(runFolder(id), "replicates.parquet");
    if (!existsSync(path)) continue;
    const document = readRun(id);
    found.push({
      document,
      replicates: await readTotals(path, document.brackets),
      objectives: prepareScenario(id, {incertitudes: false, start}).objectives,
      projection: readRunWorlds(id)
    });
  }
  return found;
}

function futuresOf(projection: WorldProjection | undefined, id: string) {
  const rows = projection?.futures[id];
  if (projection === undefined || rows === undefined) return {};
  const {digest, replicates} = projection.worlds;
  return {projection: {worlds: {digest, replicates}, rows}};
}

/** More than any page tells, fewer bytes than every digit. */
function tenDigits(value: number): number {
  return Number(value.toPrecision(10));
}
