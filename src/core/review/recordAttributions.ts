import {demandeFlags} from "../demande/population.js";
import type {DecisionObserver, State} from "../state.js";

/** One simulated attribution, as indices in the territoire and in vocabulary.ts. */
export interface SimulatedAttribution {
  readonly step: number;
  readonly quartier: number;
  readonly bailleur: number;
  readonly status: number;
  readonly bracket: number;
  /** Index in `sizes`. */
  readonly size: number;
  readonly aci: boolean;
  readonly blocked: boolean;
  readonly contingent: number;
  /** Month of the demande, counted from January of the base year; negative before. */
  readonly month: number;
}

/** An observer that keeps every attribution from a step on, in the order in which bails are signed. */
export function recordAttributions(fromStep: number): {
  readonly observer: DecisionObserver;
  readonly attributions: readonly SimulatedAttribution[];
} {
  const attributions: SimulatedAttribution[] = [];
  const keep = (state: State, demande: number) => {
    if (state.step >= fromStep) attributions.push(attributionOf(state, demande));
  };
  return {
    attributions,
    observer: {
      onOffer: (state, {chosen, accepted}) => {
        if (accepted) keep(state, state.commission.candidates[chosen]);
      },
      onDeferred: () => undefined,
      onUnfilled: () => undefined,
      onRelogement: keep
    }
  };
}

function attributionOf({commission, logements, pool, step}: State, demande: number): SimulatedAttribution {
  return {
    step,
    quartier: commission.quartier,
    bailleur: commission.bailleur,
    status: pool.status[demande],
    bracket: pool.bracket[demande],
    size: pool.size[demande],
    aci: pool.aci[demande] === 1,
    blocked: (pool.flags[demande] & demandeFlags.blocked) !== 0,
    contingent: logements.contingent[commission.logement],
    month: pool.month[demande]
  };
}
