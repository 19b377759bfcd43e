import type {Model} from "../src/core/state.js";

/** The base practice with the rules that batches can follow: no relogement, no rehabilitation, no PLAI intégration. */
export function alignedModel({plan, ...start}: Model): Model {
  return {
    ...start,
    plan: {
      ...plan,
      npru: {...plan.npru, active: false},
      offre: {
        ...plan.offre,
        integration: plan.offre.integration.map(() => 0),
        rehabilitations: plan.offre.rehabilitations.map(() => 0)
      }
    }
  };
}
