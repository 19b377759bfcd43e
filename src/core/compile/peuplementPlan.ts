import {hypothesisNumber, hypothesisNumbers, hypothesisTable} from "../convention/hypotheses.js";
import type {PeuplementPlan} from "../plan.js";
import {fragilites, typologies} from "../vocabulary.js";
import type {CompileContext} from "./compileContext.js";
import {millionths} from "./fit.js";

/**
 * Departures by class, typology and bracket: the fitted rate of the class, spread by the relative rotation of typologies
 * and of brackets, each brought to a mean of 1 on the first day.
 */
export function peuplementPlan({resolved, territoire, fit}: CompileContext): PeuplementPlan {
  const {hypotheses} = resolved;
  const relative = hypothesisNumbers(hypotheses, "peuplement.rotationByTypology");
  const byBracket = hypothesisNumbers(hypotheses, "peuplement.rotationByBracket");
  const profiles = hypothesisTable(hypotheses, "peuplement.initialProfile");
  const {quartiers, logements} = territoire;
  const means = fragilites.map(() => ({sum: 0, count: 0}));
  for (let l = 0; l < logements.count; l++) {
    const mean = means[quartiers.fragilite[logements.quartier[l]]];
    mean.sum += relative[logements.typology[l]];
    mean.count++;
  }
  return {
    exits: means.map(({sum, count}, g) =>
      typologies.map((_, t) => {
        // Nobody leaves a class that has no logement.
        const rate = count === 0 ? 0 : ((fit.exits[g] / millionths) * relative[t] * count) / sum;
        const mean = profiles[fragilites[g]].reduce((total, share, k) => total + share * byBracket[k], 0);
        return byBracket.map((ratio) => Math.min(1, (rate * ratio) / mean));
      })
    ),
    yearlyVariation: hypothesisNumber(hypotheses, "rotation.yearlyVariation"),
    mutationRate: fit.mutationRate / millionths,
    frictionalShare: hypothesisNumber(hypotheses, "vacance.frictionalShare")
  };
}
