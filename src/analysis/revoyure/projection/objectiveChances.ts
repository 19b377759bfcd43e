import {fragilites} from "../../../core/vocabulary.js";
import {underObjective} from "../../../words/inForce.js";
import {classWords} from "../../../words/labels.js";
import {upperFirst} from "../../../words/upperFirst.js";
import type {BilanObjectives} from "../../bilan/bilanObjectives.js";
import type {ShareObjective} from "../../bilan/shareObjective.js";
import {convergenceRule} from "../../indicateurs/convergenceRule.js";
import {wilsonInterval} from "../../statistics/wilsonInterval.js";
import {objectiveOf} from "./judgeProjection.js";
import type {PredictedIndicator} from "./projection.js";
import type {ObjectiveChance} from "./reprojection.js";
import {yearFigures} from "./yearFigures.js";

/** An objective of articles 5.2 and 6.2 for a class, as the projection can tell it. */
export interface ProjectedObjective {
  readonly id: string;
  readonly label: string;
  readonly article: string;
  readonly objective: ShareObjective;
}

/** Gap that is still called met, in points: the rule of all the results. */
export const {tolerance} = convergenceRule;

/** Objectives by class; that of article 6.2, which the text sets by commune and bailleur, is read by class of communes. */
export function projectedObjectives(objectives: BilanObjectives): ProjectedObjective[] {
  return ["sous60", "aci"].flatMap((family) =>
    fragilites.flatMap((g) => {
      const id = `${family}.${g}`;
      const found = objectiveOf(id, objectives);
      if (found === undefined) return [];
      const {article, target, direction} = found;
      const label =
        family === "aci"
          ? `ACI en 1er accès, communes, ${classWords[g]}`
          : `${upperFirst(underObjective(g, objectives.brackets))} du barème, quartiers, ${classWords[g]}`;
      return [{id, label, article, objective: {target, direction}}];
    })
  );
}

/** Whether each replicate meets every one of some objectives in a year, within so many points. */
export function meetsAll(
  indicators: readonly PredictedIndicator[],
  objectives: readonly ProjectedObjective[],
  {year, within}: {year: number; within: number}
): boolean[] {
  const met = objectives.map(({id, objective: {target, direction}}) =>
    yearFigures(indicators, id, year).map((share) => {
      const short = direction === "atLeast" ? target - share : share - target;
      // A rounding in binary is no failure.
      return 100 * short <= within + 1e-9;
    })
  );
  return met[0].map((_, r) => met.every((replicates) => replicates[r]));
}

/** Probability of each objective, and of all of them, in the last year: as frozen and as renewed. */
export function objectiveChances(
  {frozen, renewed}: {frozen: readonly PredictedIndicator[]; renewed: readonly PredictedIndicator[]},
  objectives: readonly ProjectedObjective[],
  year: number
): ObjectiveChance[] {
  const all = {
    id: "ensemble",
    label: "Tous les objectifs de classe à la fois",
    article: "5.2, 6.2"
  };
  return [{...all, kept: objectives}, ...objectives.map((one) => ({...one, kept: [one]}))].map(
    ({id, label, article, kept}) => {
      const met = meetsAll(renewed, kept, {year, within: tolerance});
      const {low, high} = wilsonOf(met);
      const before = meetsAll(frozen, kept, {year, within: tolerance});
      return {
        ...{id, label, article, year},
        frozen: shareOf(before),
        frozenRange: wilsonOf(before),
        renewed: shareOf(met),
        low,
        high,
        tolerance,
        renewedStrict: shareOf(meetsAll(renewed, kept, {year, within: 0}))
      };
    }
  );
}

/** Share of replicates. */
export function shareOf(met: readonly boolean[]): number {
  return met.filter(Boolean).length / met.length;
}

function wilsonOf(met: readonly boolean[]): {readonly low: number; readonly high: number} {
  const {low, high} = wilsonInterval({successes: met.filter(Boolean).length, n: met.length});
  return {low, high};
}
