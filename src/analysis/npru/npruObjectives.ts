import {largestRemainder} from "../../core/numbers/largestRemainder.js";
import {demolitionSites} from "../../core/offre/demolitionSites.js";
import {relogementWeights} from "../../core/offre/relogementWeights.js";
import type {OffreSchedule} from "../../core/offre/schedule.js";
import type {Model} from "../../core/state.js";
import {relogementStock} from "../../core/territoire/relogementStock.js";
import {countOver, type NpruCount, toldCount} from "./countOver.js";
import type {NpruRun} from "./npruTally.js";

/** Objectives of the Charte: whole ménages that sum to those to rehouse in each year (article 8). */
export interface NpruObjectives {
  /** Ménages of each year, those that the simulation rehouses, rounded. */
  readonly totals: readonly number[];
  readonly communes: readonly NpruObjective[];
  readonly bailleurs: readonly NpruObjective[];
}

/** What one commune or bailleur is to rehouse each year, beside what it demolishes and what the simulation expects. */
export interface NpruObjective {
  readonly id: string;
  readonly nom: string;
  /** Logements of the first day. */
  readonly horsQpv: number;
  readonly qpv: number;
  readonly objectives: readonly number[];
  /** Over the convention: ménages rehoused whose former logement was there, and those rehoused there. */
  readonly from: NpruCount;
  readonly to: NpruCount;
}

/** Shares each year's relogements by the weights of article 8, read at its second half as results are. */
export function npruObjectives(
  runs: readonly NpruRun[],
  model: Model,
  schedule: OffreSchedule
): NpruObjectives {
  const {territoire, population, plan} = model;
  const {communes, bailleurs, quartiers} = territoire;
  const stock = relogementStock(territoire);
  const inputs = {
    ...{model, schedule, relogementStock: stock},
    npru: {sites: demolitionSites(territoire, population.demolitionOrder)}
  };
  const years = Array.from({length: plan.steps / 2 - 1}, (_, y) => y + 1);
  const rehoused = countOver(runs, plan.steps / 2, (counts, {rows}) => {
    for (const {step} of rows) counts[step >> 1]++;
  });
  const totals = years.map((year) => Math.round(rehoused[year].mean));
  const weights = years.map((year) => relogementWeights({...inputs, step: 2 * year + 1}));
  const shared = {
    communes: years.map((_, y) => largestRemainder(weights[y].communes, totals[y])),
    bailleurs: years.map((_, y) => largestRemainder(weights[y].bailleurs, totals[y]))
  };
  const unit = (
    of: "communes" | "bailleurs",
    {ids, noms}: {readonly ids: readonly string[]; readonly noms: readonly string[]},
    ends: (row: NpruRun["rows"][number]) => readonly [from: number, to: number]
  ): NpruObjective[] => {
    const cells = countOver(runs, 2 * ids.length, (counts, {rows}) => {
      for (const row of rows) {
        const [from, to] = ends(row);
        counts[2 * from]++;
        counts[2 * to + 1]++;
      }
    });
    return ids.map((id, i) => ({
      ...{id, nom: noms[i], horsQpv: stock[of][2 * i], qpv: stock[of][2 * i + 1]},
      objectives: years.map((_, y) => shared[of][y][i]),
      ...{from: toldCount(cells[2 * i]), to: toldCount(cells[2 * i + 1])}
    }));
  };
  const {commune} = quartiers;
  return {
    totals,
    communes: unit("communes", {ids: communes.insee, noms: communes.noms}, ({fromQuartier, quartier}) => [
      commune[fromQuartier],
      commune[quartier]
    ]),
    bailleurs: unit("bailleurs", bailleurs, ({fromBailleur, bailleur}) => [fromBailleur, bailleur])
  };
}
