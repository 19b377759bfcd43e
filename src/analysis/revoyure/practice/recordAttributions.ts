import type {AttributionEvent, Observer} from "../../../core/observer.js";
import {describeMenage, type MenageView} from "../../expliquer/describeMenage.js";

/** One simulated attribution, as indices in the territoire and in vocabulary.ts, and who the ménage is, in words. */
export interface SimulatedAttribution extends Omit<AttributionEvent, "menage"> {
  readonly menage: MenageView;
}

/** An observer that keeps every attribution from a step on, in the order in which bails are signed. */
export function recordAttributions(fromStep: number): {
  readonly observer: Observer;
  readonly attributions: readonly SimulatedAttribution[];
} {
  const attributions: SimulatedAttribution[] = [];
  return {
    attributions,
    observer: {
      onAttribution(event) {
        if (event.step >= fromStep) attributions.push({...event, menage: describeMenage(event.menage)});
      }
    }
  };
}
