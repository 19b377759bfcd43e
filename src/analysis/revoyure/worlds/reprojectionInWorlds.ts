import type {BilanObjectives} from "../../bilan/bilanObjectives.js";
import {wilsonInterval} from "../../statistics/wilsonInterval.js";
import {varianceShares} from "../../statistics/worlds/varianceShares.js";
import {meetsAll, projectedObjectives, tolerance} from "../projection/objectiveChances.js";
import type {PredictedIndicator} from "../projection/projection.js";
import type {ObjectiveChance, ReprojectedIndicator, Reprojection} from "../projection/reprojection.js";
import {futuresOf, movedToYear, type ObservedYear} from "./movedToYear.js";
import {weightedFan, worldTable} from "./weightedFan.js";

/** The years to come run again in the worlds that a bilan leaves, with what it taught in each. */
export interface RenewedInWorlds {
  /** Futures, one world after the other. */
  readonly indicators: readonly PredictedIndicator[];
  readonly perWorld: number;
  /** Of each of those worlds; they sum to 1. */
  readonly weights: readonly number[];
}

/** A reprojection with the outer bar of each half-year, and the share of the worlds in which each objective is met. */
export function reprojectionInWorlds(
  reprojection: Reprojection,
  run: RenewedInWorlds,
  {objectives, horizon, year}: {objectives: BilanObjectives; horizon: number; year: ObservedYear}
): Reprojection {
  const {perWorld, weights} = run;
  const renewed = {...run, indicators: movedToYear(run.indicators, year)};
  const followed = projectedObjectives(objectives);
  return {
    ...reprojection,
    worlds: {n: weights.length, replicates: perWorld},
    indicators: reprojection.indicators.map((indicator) => withOuter(indicator, renewed)),
    chances: reprojection.chances.map((chance): ObjectiveChance => {
      const kept = chance.id === "ensemble" ? followed : followed.filter(({id}) => id === chance.id);
      const met = meetsAll(renewed.indicators, kept, {year: horizon, within: tolerance});
      const share = worldTable(met.map(Number), perWorld).reduce(
        (sum, row, w) => sum + (weights[w] * row.reduce((a, b) => a + b, 0)) / perWorld,
        0
      );
      const n = 1 / weights.reduce((sum, weight) => sum + weight * weight, 0);
      return {...chance, worlds: {share, ...wilsonInterval({successes: share * n, n})}};
    })
  };
}

function withOuter(
  indicator: ReprojectedIndicator,
  {indicators, perWorld, weights}: RenewedInWorlds
): ReprojectedIndicator {
  const own = indicators.find(({id}) => id === indicator.id)?.predictions ?? [];
  return {
    ...indicator,
    renewed: indicator.renewed.map((row) => {
      const prediction = own.find(({halfYear}) => halfYear === row.halfYear);
      if (prediction === undefined) return row;
      const values = futuresOf(prediction);
      const [q05, , , , q95] = weightedFan({values, perWorld, weights});
      if (q05 === undefined || q95 === undefined) return row;
      const table = worldTable(values, perWorld).filter((one) => !one.some(Number.isNaN));
      const chanceShare = table.length < 2 || perWorld < 2 ? Number.NaN : varianceShares(table).chanceShare;
      return {...row, worlds: {n: table.length, q05, q95, chanceShare}};
    })
  };
}
