import {existsSync} from "node:fs";
import {join} from "node:path";
import {drawsOf} from "../analysis/comparer/drawsOf.js";
import {difference} from "../analysis/indicateurs/difference.js";
import {estimate} from "../analysis/indicateurs/estimate.js";
import {periodView} from "../analysis/indicateurs/periodView.js";
import type {Replicates} from "../analysis/indicateurs/replicates.js";
import type {Estimate, Resultat} from "../analysis/indicateurs/result.js";
import {pairedInterval} from "../analysis/statistics/pairedInterval.js";
import type {ScenarioDifferences} from "../components/comparaisonDocument.js";
import {comparedOutcomes} from "../analysis/comparer/comparedOutcomes.js";
import {readTotals} from "./readTotals.js";
import {readRun, runFolder} from "./runs.js";

export interface Compared {
  readonly document: Resultat;
  /** One array an outcome: its value in each replicate, the last year; absent where the run kept no replicate. */
  readonly values?: {readonly [id: string]: Float64Array};
}

/** The newest run of a simulation, with its replicates if they were kept. */
export async function readCompared(id: string): Promise<Compared> {
  const document = readRun(id);
  const path = join(runFolder(id), "replicates.parquet");
  const replicates = existsSync(path) ? await readTotals(path, document.brackets) : undefined;
  return {document, ...(replicates === undefined ? {} : {values: lastYear(replicates)})};
}

/** The other scenario minus the reference: replicate by replicate when both ran on the same draws. */
export function differencesTo(reference: Compared, other: Compared): ScenarioDifferences {
  const [before, after] = [reference.values, other.values];
  const paired =
    before !== undefined &&
    after !== undefined &&
    reference.document.seed === other.document.seed &&
    reference.document.replications === other.document.replications;
  return {
    paired,
    outcomes: Object.fromEntries(
      comparedOutcomes(reference.document.brackets).flatMap(({id}) => {
        if (before === undefined || after === undefined) return [];
        const [was, is] = [before[id], after[id]];
        return [[id, paired ? pairedDifference(was, is) : separateDifference(was, is)]];
      })
    ),
    ...(paired && {
      draws: Object.fromEntries(
        comparedOutcomes(reference.document.brackets).map(({id}) => [
          id,
          drawsOf({before: Array.from(before[id]), after: Array.from(after[id])})
        ])
      )
    })
  };
}

function pairedDifference(before: Float64Array, after: Float64Array): Estimate {
  const interval = pairedInterval({before: Array.from(before), after: Array.from(after)});
  return {mean: interval.mean, se: interval.standardError, q05: interval.low, q95: interval.high};
}

function separateDifference(before: Float64Array, after: Float64Array): Estimate {
  return difference(estimate(after), estimate(before), [after.length, before.length]);
}

function lastYear(replicates: Replicates): {readonly [id: string]: Float64Array} {
  const {steps} = replicates;
  const view = periodView(replicates, [steps - 2, steps - 1]);
  const {brackets} = replicates.layout;
  const none = {firstYear: 0, brackets, tolerance: 0, confidence: 0, reference: [], ceiling: [], floor: []};
  return Object.fromEntries(comparedOutcomes(brackets).map(({id, values}) => [id, values(view, none)]));
}
