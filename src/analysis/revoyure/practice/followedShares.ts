import {brackets, fragilites} from "../../../core/vocabulary.js";
import {classWords} from "../../../words/labels.js";
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
      label: `Sous 60 % du barème, quartiers, ${classWords[g]}`,
      read: (practice: Practice, h: number) => {
        const counts = bracketCounts(practice, h, i);
        const n = brackets.reduce((sum, _, k) => sum + counts[k], 0);
        return {successes: counts[0] + counts[1], n};
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
