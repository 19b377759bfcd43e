import type {Brackets} from "../../core/brackets.js";
import {closest} from "../../core/formats/closest.js";
import {objectiveOutcomes} from "./objectiveOutcomes.js";
import type {Outcome} from "./outcomes.js";

/** What scenarios are ranked on unless told otherwise: the gap to the bounds of article 5.2. */
export const defaultCriterion = "convergence.grouped.maxGap";

/** More of these is better; of everything else, less. */
const more =
  /^(menagesModestesLoges|attributions|premierAcces|mutations|relogementsNpru|offre\.plai|aci\..*)$/;

/** The outcome that a criterion names, or what is wrong with it, in French. */
export function rankingCriterion(
  id: string,
  brackets: Brackets
): {readonly outcome: Outcome} | {readonly message: string} {
  const outcomes = objectiveOutcomes(brackets);
  const outcome = outcomes.find((one) => one.id === id);
  if (outcome !== undefined) return {outcome};
  const ids = outcomes.map((one) => one.id);
  const near = closest(id, ids);
  const hint = near === undefined ? ` ; attendu : ${ids.join(", ")}.` : `. Vouliez-vous dire « ${near} » ?`;
  return {message: `« ${id} » n’est pas un résultat${hint}`};
}

/** Which way a criterion is better, when the reader does not say. */
export function usualPreference({id}: Pick<Outcome, "id">): "moins" | "plus" {
  return more.test(id) ? "plus" : "moins";
}
