import fc from "fast-check";
import {policyIds} from "../../src/core/vocabulary.js";
import {type PlanChanges, plaiTerms} from "./smallPlan.js";

const steps = 8;
const share = fc.double({min: 0, max: 1, noNaN: true});
const byStep = <T>(value: fc.Arbitrary<T>, base: T): fc.Arbitrary<T[]> =>
  fc.array(value, {minLength: steps - 2, maxLength: steps - 2}).map((values) => [base, base, ...values]);

/** Plans that a scenario could ask for, and rarer ones: any policy, any effort, NPRU, income drift, works. */
export function arbitraryChanges(): fc.Arbitrary<PlanChanges> {
  return fc
    .record({
      policy: fc.constantFrom(...policyIds),
      reading: fc.constantFrom("intensive" as const, "extensive" as const),
      objective: fc.constantFrom("bornes" as const, "quatre-quarts" as const),
      effort: byStep(fc.tuple(share, share, share), [0, 0, 0]),
      candidates: byStep(fc.integer({min: 1, max: 10}), 3),
      commissions: fc.integer({min: 1, max: 4}),
      compliance: fc.array(share, {minLength: 3, maxLength: 3}),
      preconisations: fc.constantFrom("continues" as const, "semestrielles" as const),
      regulation: byStep(fc.constantFrom(0, 0.5), 0),
      earmark: byStep(share, 0),
      blockedPriority: byStep(share, 0),
      flux: fc.boolean(),
      seniority: fc.constantFrom(0, 24, 120),
      mode: fc.constantFrom("aucun" as const, "plancher" as const, "bande" as const),
      pooling: fc.constantFrom("annuelle" as const, "triennale" as const),
      aciEffort: byStep(share, 0),
      npru: fc.boolean(),
      demolitions: fc.integer({min: 0, max: 170}),
      prive: fc.nat(60),
      neufShare: share,
      interCommunalShare: share,
      interBailleurShare: share,
      rule: fc.constantFrom("fixe" as const, "annuelle" as const, "prospective" as const),
      delay: fc.integer({min: 0, max: 3}),
      rotation: fc.double({min: 0, max: 3, noNaN: true}),
      inflow: fc.double({min: 0, max: 2, noNaN: true}),
      shift: share,
      refusal: fc.double({min: 0, max: 3, noNaN: true}),
      drift: fc.double({min: 0, max: 0.3, noNaN: true}),
      friction: share,
      elasticity: fc.constantFrom(0, 0, 0.5)
    })
    .map((drawn) => ({
      attribution: {
        policy: drawn.policy,
        reading: drawn.reading,
        objective: drawn.objective,
        effort: drawn.effort,
        candidates: drawn.candidates,
        commissions: drawn.commissions,
        compliance: drawn.compliance,
        preconisations: drawn.preconisations,
        regulation: drawn.regulation,
        earmarkAccessible: drawn.earmark,
        blockedPriority: drawn.blockedPriority,
        seniorityWeight: drawn.seniority,
        contingentFlux: Array.from({length: steps}, (_, s) =>
          drawn.flux && s >= 2 ? [0.3, 0.2, 0.2, 0.3] : null
        )
      },
      aci: {mode: drawn.mode, pooling: drawn.pooling, effort: drawn.aciEffort},
      npru: {
        active: drawn.npru,
        neufShare: new Array<number>(steps / 2).fill(drawn.neufShare),
        interCommunalShare: drawn.interCommunalShare,
        interBailleurShare: drawn.interBailleurShare
      },
      offre: {
        priveConventionne: [0, drawn.prive, drawn.prive, 0],
        plai: {
          rule: drawn.rule,
          rate: [0.2, 0.2, 0.25, 0.3],
          terms: Array.from({length: 4}, () => plaiTerms)
        }
      },
      evolution: {
        demolitions: drawn.demolitions,
        reconstitutionDelayYears: drawn.delay,
        rotationMultiplier: drawn.rotation,
        inflowMultiplier: drawn.inflow,
        tresModestesShift: drawn.shift,
        refusalMultiplier: drawn.refusal,
        incomeDown: drawn.drift,
        incomeUp: drawn.drift,
        frictionalShare: drawn.friction,
        deliveriesElasticity: drawn.elasticity
      }
    }));
}
