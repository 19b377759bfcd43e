import type {DecisionObserver, State} from "../../../core/state.js";
import {describeMenage, type MenageView} from "../../expliquer/describeMenage.js";

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
  /** Who the ménage is: resources, age, activity, ACI situations, criteria of a blocked mutation. */
  readonly menage: MenageView;
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

function attributionOf(state: State, demande: number): SimulatedAttribution {
  const {commission, logements, pool, step} = state;
  return {
    step,
    quartier: commission.quartier,
    bailleur: commission.bailleur,
    status: pool.status[demande],
    bracket: pool.bracket[demande],
    size: pool.size[demande],
    aci: pool.aci[demande] === 1,
    menage: describeMenage(state, demande),
    contingent: logements.contingent[commission.logement],
    month: pool.month[demande]
  };
}
