import {deterministicPower} from "../numbers/deterministicPower.js";
import type {State} from "../state.js";
import {fragilites} from "../vocabulary.js";

/**
 * Weights of the half-year. The observed practice acts twice: a share of it when candidates are designated, the rest
 * when the CAL chooses. Under the intensive reading the choice moves, by geometric steps, toward the weights that meet
 * the objective among those presented: w^(1−λ) · w_obj^λ (docs/engine.md, "How a CAL weighs").
 */
export function prepareWeights(state: State): void {
  const {attribution, aci} = state.model.plan;
  const {weights, objectiveWeights, effort, compliance, policy, reading, designationShare} = attribution;
  const {step, bracketWeights, designationWeights, aciChoiceWeights, bracketCount: K} = state;
  const moves = policy === "objectifs" && reading === "intensive";
  for (let g = 0; g < fragilites.length; g++) {
    for (let k = 0; k < K; k++)
      designationWeights[g * K + k] = deterministicPower(weights[g][k], designationShare);
    for (let b = 0; b < compliance.length; b++) {
      const share = moves ? effort[step][g] * compliance[b] : 0;
      for (let k = 0; k < K; k++) {
        const practice = deterministicPower(weights[g][k], 1 - designationShare);
        const index = (g * compliance.length + b) * K + k;
        bracketWeights[index] =
          share === 0
            ? practice
            : deterministicPower(practice, 1 - share) *
              deterministicPower(objectiveWeights[step][g][k], share);
      }
    }
  }
  for (let c = 0; c < fragilites.length; c++) {
    designationWeights[fragilites.length * K + c] = deterministicPower(aci.weights[c], designationShare);
    aciChoiceWeights[c] = deterministicPower(aci.weights[c], 1 - designationShare);
  }
}
