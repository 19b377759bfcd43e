import type {HalfYear} from "../../analysis/bilan/halfYear.js";
import type {Plan} from "../../core/plan.js";

/** A plan whose half-years before the parting are those of another: a lever that has no date then begins there. */
export function partedPlan(plan: Plan, before: Plan, parting: HalfYear): Plan {
  const step = parting - 2 * plan.firstYear;
  const {contingentFlux, mobilisation, earmarkAccessible, blockedPriority} = plan.attribution;
  const joined = <T>(later: readonly T[], earlier: readonly T[]): T[] => [
    ...earlier.slice(0, step),
    ...later.slice(step)
  ];
  return {
    ...plan,
    aci: {...plan.aci, agenda: joined(plan.aci.agenda, before.aci.agenda)},
    attribution: {
      ...plan.attribution,
      contingentFlux: joined(contingentFlux, before.attribution.contingentFlux),
      mobilisation: joined(mobilisation, before.attribution.mobilisation),
      earmarkAccessible: joined(earmarkAccessible, before.attribution.earmarkAccessible),
      blockedPriority: joined(blockedPriority, before.attribution.blockedPriority)
    }
  };
}
