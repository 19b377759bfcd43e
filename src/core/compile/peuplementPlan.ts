import {hypothesisNumber, hypothesisNumbers} from "../convention/hypotheses.js";
import type {PeuplementPlan} from "../plan.js";
import {fragilites, typologies} from "../vocabulary.js";
import type {CompileContext} from "./compileContext.js";
import {millionths} from "./fit.js";

/** Departures by class and typology: the fitted rate of the class, spread by the relative rotation of typologies. */
export function peuplementPlan({resolved, territoire, fit}: CompileContext): PeuplementPlan {
  const relative = hypothesisNumbers(resolved.hypotheses, "peuplement.rotationByTypology");
  const {quartiers, logements} = territoire;
  const means = fragilites.map(() => ({sum: 0, count: 0}));
  for (let l = 0; l < logements.count; l++) {
    const mean = means[quartiers.fragilite[logements.quartier[l]]];
    mean.sum += relative[logements.typology[l]];
    mean.count++;
  }
  return {
    exits: means.map(({sum, count}, g) =>
      typologies.map((_, t) => Math.min(1, ((fit.exits[g] / millionths) * relative[t] * count) / sum))
    ),
    mutationRate: fit.mutationRate / millionths,
    frictionalShare: hypothesisNumber(resolved.hypotheses, "vacance.frictionalShare")
  };
}
