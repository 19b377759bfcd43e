import {demandeFlags} from "../demande/population.js";
import {readMenage} from "../menage/readMenage.js";
import type {CandidateEvent, DecisionEvent, DecisionOutcome} from "../observer.js";

import type {State} from "../state.js";
import {isBaseYear, monthOf} from "../step.js";
import type {PolicyId} from "../vocabulary.js";
import {cotationPoints} from "./policies/cotationPoints.js";
import {policies} from "./policies/policies.js";

/** A decision as a value that an observer may keep. `chosen` is a demande; the NPRU is served before anybody is presented. */
export function describeDecision(
  state: State,
  {outcome, session = 0, chosen}: {outcome: DecisionOutcome; session?: number; chosen?: number}
): DecisionEvent {
  const {commission, logements, step, steering, vacancies, pool, bracketCount: K} = state;
  const {logement: l, quartier, bailleur, complies, earmarked, mask, aciNeed} = commission;
  const presented = outcome === "relogement" ? 0 : commission.count;
  return {
    outcome,
    step,
    session,
    ...(chosen === undefined ? {} : {chosen: pool.key[chosen]}),
    logement: {
      key: logements.key[l],
      quartier,
      bailleur,
      typology: logements.typology[l],
      rentClass: logements.rentClass[l],
      contingent: logements.contingent[l],
      integration: logements.integration[l] === 1,
      depth: vacancies.depth[l]
    },
    complies,
    earmarked,
    mask,
    aciNeed,
    window: Array.from(steering.free.sums.subarray(quartier * K, (quartier + 1) * K)),
    candidates: Array.from({length: presented}, (_, i) => describeCandidate(state, i))
  };
}

/** The base year draws by the observed practice, whatever the policy. */
export function policyAt(step: number, policy: PolicyId): PolicyId {
  return isBaseYear(step) ? "pratique-2014" : policy;
}

function describeCandidate(state: State, i: number): CandidateEvent {
  const {commission, pool, step, model} = state;
  const demande = commission.candidates[i];
  const policy = policyAt(step, model.plan.attribution.policy);
  return {
    key: pool.key[demande],
    bracket: pool.bracket[demande],
    status: pool.status[demande],
    aci: pool.aci[demande] === 1,
    blocked: (pool.flags[demande] & demandeFlags.blocked) !== 0,
    months: Math.max(0, monthOf(step) - pool.month[demande]),
    weight: policies[policy].weighs ? commission.open[i] * commission.weights[i] : commission.open[i],
    ...(policy === "cotation" ? {points: cotationPoints(state, demande)} : {}),
    menage: {...readMenage(state, demande)}
  };
}
