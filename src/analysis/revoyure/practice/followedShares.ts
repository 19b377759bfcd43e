import {fragilites} from "../../../core/vocabulary.js";
import {underObjective} from "../../../words/inForce.js";
import {classWords} from "../../../words/labels.js";
import {upperFirst} from "../../../words/upperFirst.js";
import type {BilanObjectives} from "../../bilan/bilanObjectives.js";
import type {ShareObjective} from "../../bilan/shareObjective.js";
import type {Proportion} from "../../statistics/interval.js";
import {objectiveOf} from "../projection/judgeProjection.js";
import {aciCounts, bracketCounts, type Practice} from "./practice.js";

/** A share that the monitoring follows, and the objective that gives it a good and a bad side. */
export interface FollowedShare {
  readonly id: string;
  readonly label: string;
  readonly objective: ShareObjective;
  read(practice: Practice, halfYear: number): Proportion;
}

/** Shares of articles 5.2 and 6.2 by class, those that have an objective. */
export function followedShares(objectives: BilanObjectives): FollowedShare[] {
  return [
    ...fragilites.map((g, i) => ({
      id: `sous60.${g}`,
      label: `${upperFirst(underObjective(g, objectives.brackets))} du barème, quartiers, ${classWords[g]}`,
      read: (practice: Practice, h: number) => {
        const counts = bracketCounts(practice, h, i);
        const total = (of: readonly number[]) => of.reduce((a, b) => a + b, 0);
        return {successes: total(counts.slice(0, practice.low[i])), n: total(counts)};
      }
    })),
    ...fragilites.map((g, c) => ({
      id: `aci.${g}`,
      label: `ACI en 1er accès, communes, ${classWords[g]}`,
      read: (practice: Practice, h: number) => aciCounts(practice, h, c)
    }))
  ].flatMap((share) => {
    const objective = objectiveOf(share.id, objectives);
    return objective === undefined ? [] : [{...share, objective}];
  });
}
