import {deterministicPower} from "../statistics/deterministicPower.js";
import type {State} from "../state.js";
import {brackets, fragilites} from "../vocabulary.js";

/**
 * Weights of the brackets at each CAL for the half-year: the practice of 2014, or, under the intensive reading, its
 * geometric move toward the weights that meet the objective by choice alone: w₂₀₁₄^(1−λ) · w_obj^λ (MODEL 1.7).
 */
export function prepareWeights(state: State): void {
  const {weights, objectiveWeights, effort, compliance, policy, reading} = state.model.plan.attribution;
  const {step, bracketWeights} = state;
  const moves = policy === "objectifs" && reading === "intensive";
  for (let g = 0; g < fragilites.length; g++) {
    for (let b = 0; b < compliance.length; b++) {
      const share = moves ? effort[step][g] * compliance[b] : 0;
      for (let k = 0; k < brackets.length; k++) {
        const practice = weights[g][k];
        const index = (g * compliance.length + b) * brackets.length + k;
        bracketWeights[index] =
          share === 0
            ? practice
            : deterministicPower(practice, 1 - share) * deterministicPower(objectiveWeights[step][g][k], share);
      }
    }
  }
}
