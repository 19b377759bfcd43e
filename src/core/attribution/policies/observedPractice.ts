import {aciIn, bracketIn, statusIn} from "../../demande/traits.js";
import {mutation} from "../../markers.js";
import type {State} from "../../state.js";
import {type Commission, drawWeighted} from "../commission.js";
import type {Policy} from "./policy.js";

/** What the CAL did in the year observed, as fitted on the base year: each bracket, ACI and mutation has its weight. */
export const observedPractice: Policy = {
  id: "pratique-2014",
  strict: false,
  weighs: true,
  presents: "practice",
  choose(commission, state) {
    weigh(commission, state);
    return drawWeighted(commission);
  }
};

/** Gives each open candidate its fitted weight, moved toward the objective under the intensive reading. */
export function weigh(commission: Commission, state: State): void {
  const {bracketWeights, aciChoiceWeights, bracketCount} = state;
  const {attribution} = state.model.plan;
  const {length: bailleurs} = attribution.compliance;
  const row = (commission.fragilite * bailleurs + commission.bailleur) * bracketCount;
  const aciWeight = aciChoiceWeights[commission.communeFragilite * bailleurs + commission.bailleur];
  for (let i = 0; i < commission.count; i++) {
    const traits = commission.traits[i];
    let weight = commission.open[i] * bracketWeights[row + bracketIn(traits)];
    if (statusIn(traits) === mutation) weight *= attribution.mutationWeight;
    else if (aciIn(traits) === 1) weight *= aciWeight;
    commission.weights[i] = weight;
  }
}
