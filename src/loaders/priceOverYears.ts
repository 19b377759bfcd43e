import {drawsOf} from "../analysis/comparer/drawsOf.js";
import {outcomes} from "../analysis/comparer/outcomes.js";
import {periodView} from "../analysis/indicateurs/periodView.js";
import type {Replicates} from "../analysis/indicateurs/replicates.js";
import type {Resultat} from "../analysis/indicateurs/result.js";
import type {ProjectedPair} from "../analysis/mondes/comparisonInWorlds.js";
import {differenceInWorlds} from "../analysis/mondes/differenceInWorlds.js";
import {pairedInterval} from "../analysis/statistics/pairedInterval.js";
import type {PriceOverYears} from "../components/comparaisonDocument.js";
import type {Difference} from "../words/difference.js";

interface Side {
  readonly document: Resultat;
  readonly priced?: {readonly [id: string]: readonly Float64Array[]};
}

/** First accesses: departures and deliveries set them, so that what an objective takes is read there. */
const pricedOutcomes = ["premierAcces.modestes", "premierAcces.tresModestes"];

/** Each priced outcome in each replicate, year after year from the first one simulated. */
export function pricedValues(replicates: Replicates): {readonly [id: string]: readonly Float64Array[]} {
  const {brackets} = replicates.layout;
  const none = {firstYear: 0, brackets, tolerance: 0, confidence: 0, reference: [], ceiling: [], floor: []};
  const views = Array.from({length: replicates.steps / 2 - 1}, (_, year) =>
    periodView(replicates, [2 * year + 2, 2 * year + 3])
  );
  return Object.fromEntries(
    outcomes
      .filter(({id}) => pricedOutcomes.includes(id))
      .map(({id, values}) => [id, views.map((view) => values(view, none))])
  );
}

/** The other scenario minus the reference, on common draws: each year from the first one of effort, then all of them together. */
export function priceOf(
  reference: Side,
  other: Side,
  {from, pair}: {readonly from: number; readonly pair: ProjectedPair | undefined}
): PriceOverYears | undefined {
  const all = reference.document.years.map(({year}) => year);
  const last = Math.min(all[all.length - 1], other.document.years.at(-1)?.year ?? 0);
  const years = all.filter((year) => year >= from && year <= last);
  const [before, after] = [reference.priced, other.priced];
  if (before === undefined || after === undefined || years.length === 0) return undefined;
  const differenceOver = (id: string, some: readonly number[]): Difference => {
    const [was, is] = [before, after].map((values) =>
      sums(some.map((year) => values[id][all.indexOf(year)]))
    );
    const {mean, standardError, low, high} = pairedInterval({before: was, after: is});
    const drawn = {mean, se: standardError, low, high, ...drawsOf({before: was, after: is})};
    if (pair === undefined) return drawn;
    return {...drawn, ...differenceInWorlds(pair, id, {years: some, scale: some.length, direction: mean})};
  };
  return {
    years,
    outcomes: Object.fromEntries(
      pricedOutcomes.map((id) => [
        id,
        {byYear: years.map((year) => differenceOver(id, [year])), sum: differenceOver(id, years)}
      ])
    )
  };
}

/** Replicate by replicate. */
function sums(years: readonly Float64Array[]): number[] {
  return Array.from(years[0], (_, replicate) => years.reduce((sum, values) => sum + values[replicate], 0));
}
