import {existsSync} from "node:fs";
import {join} from "node:path";
import {comparedOutcomes} from "../analysis/comparer/comparedOutcomes.js";
import {drawsOf} from "../analysis/comparer/drawsOf.js";
import {difference} from "../analysis/indicateurs/difference.js";
import {estimate} from "../analysis/indicateurs/estimate.js";
import {periodView} from "../analysis/indicateurs/periodView.js";
import type {Replicates} from "../analysis/indicateurs/replicates.js";
import type {Estimate, Resultat} from "../analysis/indicateurs/result.js";
import {type ProjectedPair, pairOf} from "../analysis/mondes/comparisonInWorlds.js";
import {differenceInWorlds, type WorldDifference} from "../analysis/mondes/differenceInWorlds.js";
import type {WorldProjection} from "../analysis/mondes/projection.js";
import {pairedInterval} from "../analysis/statistics/pairedInterval.js";
import type {ScenarioDifferences} from "../components/comparaisonDocument.js";
import {effortYear} from "./effortYear.js";
import {pricedValues, priceOf} from "./priceOverYears.js";
import {readTotals} from "./readTotals.js";
import {readRun, readRunWorlds, runFolder} from "./runs.js";

export interface Compared {
  readonly document: Resultat;
  /** The run in the plausible worlds; absent where chance alone was drawn. */
  readonly projection?: WorldProjection | undefined;
  /** One array an outcome: its value in each replicate, the last year; absent where the run kept no replicate. */
  readonly values?: {readonly [id: string]: Float64Array};
  /** What the price is read on: its value in each replicate, year after year from the first one simulated. */
  readonly priced?: {readonly [id: string]: readonly Float64Array[]};
}

/** The newest run of a simulation, with its replicates if they were kept. */
export function readCompared(id: string): Promise<Compared> {
  return comparedIn(runFolder(id), {document: readRun(id), projection: readRunWorlds(id)});
}

/** A run folder, with its replicates if they were kept. */
export async function comparedIn(
  folder: string,
  {document, projection}: {readonly document: Resultat; readonly projection: WorldProjection | undefined}
): Promise<Compared> {
  const path = join(folder, "replicates.parquet");
  const replicates = existsSync(path) ? await readTotals(path, document.brackets) : undefined;
  return {
    document,
    ...(projection && {projection}),
    ...(replicates === undefined ? {} : {values: lastYear(replicates), priced: pricedValues(replicates)})
  };
}

/** The other scenario minus the reference: replicate by replicate when both ran on the same draws. */
export function differencesTo(reference: Compared, other: Compared): ScenarioDifferences {
  const [before, after] = [reference.values, other.values];
  const paired =
    before !== undefined &&
    after !== undefined &&
    reference.document.seed === other.document.seed &&
    reference.document.replications === other.document.replications;
  const ids =
    before === undefined || after === undefined ? [] : comparedOutcomes(reference.document.brackets);
  const differences = ids.map(({id}) => {
    const [was, is] = [before?.[id], after?.[id]] as [Float64Array, Float64Array];
    return [id, paired ? pairedDifference(was, is) : separateDifference(was, is)] as const;
  });
  const pair = pairOf([reference, other].flatMap(({projection}) => projection ?? []));
  const price = paired ? priceOf(reference, other, {from: effortYear(), pair}) : undefined;
  const inWorlds = new Map(
    pair === undefined ? [] : differences.map(([id, {mean}]) => [id, worldsOf(pair, id, mean)] as const)
  );
  return {
    paired,
    outcomes: Object.fromEntries(
      differences.map(([id, told]) => {
        const worlds = inWorlds.get(id)?.worlds;
        return [id, worlds === undefined ? told : {...told, worlds}];
      })
    ),
    ...(pair && {
      signs: Object.fromEntries([...inWorlds].flatMap(([id, told]) => (told ? [[id, told.sign]] : [])))
    }),
    ...(price && {price}),
    ...(paired && {
      draws: Object.fromEntries(
        ids.map(({id}) => [id, drawsOf({before: Array.from(before![id]), after: Array.from(after![id])})])
      )
    })
  };
}

/** The last year over worlds, as the differences of the page. */
function worldsOf(pair: ProjectedPair, id: string, direction: number): WorldDifference | undefined {
  const {firstYear, futures} = pair.reference;
  return differenceInWorlds(pair, id, {years: [firstYear + futures.attributions.length - 1], direction});
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
