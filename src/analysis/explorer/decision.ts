import {formatDecimal} from "../../words/numbers.js";
import {byWorld} from "../indicateurs/estimate.js";
import {yearlyFutures} from "../mondes/differenceInWorlds.js";
import type {ExploredScenario} from "./exploredWorlds.js";
import {worldMeans} from "./subjects.js";

/**
 * First accesses of modest ménages a year that one point of gap to the bounds of article 5.2 is worth, unless the reader says
 * otherwise: about what the text's own rules pay for a point (−220 first accesses for −15 points), so that the choice is a close
 * one and information has a value. A convention of presentation, printed beside every figure that rests on it.
 */
export const defaultWeight = 20;

/** What the decision between policies is judged on. */
export function utilityText(weight: number): string {
  return `premiers accès de ménages modestes par an, moins ${formatDecimal(weight)} par point d’écart aux bornes de l’article 5.2`;
}

/** Utility of each policy in each world, [policy][world]; undefined where the projections have not both outcomes. */
export function utilitiesOf(
  scenarios: readonly ExploredScenario[],
  {year, weight}: {year: number; weight: number}
): number[][] | undefined {
  const known = scenarios.every(
    ({projection: {futures}}) => futures[priceId] !== undefined && futures[balanceId] !== undefined
  );
  if (!known) return undefined;
  const table = scenarios.map(({projection}) => {
    const [price, balance] = [priceId, balanceId].map((id) =>
      worldMeans({futures: byWorld(yearlyFutures(projection, id, [year]), projection.worlds.replicates)})
    );
    return price.map((menages, w) => menages - weight * balance[w]);
  });
  return table.every((row) => row.every(Number.isFinite)) ? table : undefined;
}

/** First accesses of modest and of very modest ménages, and points beyond the bounds of article 5.2. */
export const priceId = "premierAcces.modestes";
export const veryModestId = "premierAcces.tresModestes";
export const balanceId = "ecart.bornes";
