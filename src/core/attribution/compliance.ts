import {decisions, unitOf} from "../random.js";
import type {State} from "../state.js";
import {fragilites} from "../vocabulary.js";

/** Whether each CAL follows article 5 or not; under the intensive reading all of them move a little. */
export function steersByCal({model}: State): boolean {
  const {policy, reading} = model.plan.attribution;
  return policy === "quotas" || (policy === "objectifs" && reading === "extensive");
}

/** Index in `complies` of what a CAL does for a class of quartier; the last entry of the four is article 6. */
export function complianceIndex(
  communes: number,
  bailleur: number,
  commune: number,
  fragilite: number
): number {
  return (bailleur * communes + commune) * (fragilites.length + 1) + fragilite;
}

/** Which CAL follow the objectives this half-year: a share of them complies, for good (extensive reading). */
export function drawCompliance(state: State): void {
  const {attribution, aci} = state.model.plan;
  const {draws, step} = state;
  const {complies} = state.steering;
  const communes = state.model.territoire.communes.insee.length;
  const follows = steersByCal(state);
  for (let bailleur = 0; bailleur < attribution.compliance.length; bailleur++) {
    for (let commune = 0; commune < communes; commune++) {
      const u = unitOf(draws.draw(decisions.compliance, 0, calKey(bailleur, commune), 0));
      const uAci = unitOf(draws.second());
      const share = attribution.compliance[bailleur];
      const regulated = isRegulated(state, calKey(bailleur, commune));
      for (let g = 0; g < fragilites.length; g++)
        complies[complianceIndex(communes, bailleur, commune, g)] =
          follows &&
          (u < attribution.effort[step][g] * share || (regulated && attribution.effort[step][g] > 0))
            ? 1
            : 0;
      complies[complianceIndex(communes, bailleur, commune, fragilites.length)] =
        uAci < aci.effort[step] * share || (regulated && aci.effort[step] > 0) ? 1 : 0;
    }
  }
}

/**
 * Whether an instance has brought this CAL back since the objectives are pursued: one draw at the opening of each
 * half-year that follows one in which it did not follow, of no effect on those who follow by themselves.
 */
function isRegulated({model, draws, step}: State, cal: number): boolean {
  const {attribution, aci} = model.plan;
  for (let s = 1; s <= step; s++) {
    if (attribution.regulation[s] === 0) continue;
    const pursued = aci.effort[s - 1] > 0 || attribution.effort[s - 1].some((share) => share > 0);
    if (pursued && unitOf(draws.draw(decisions.compliance, s, cal, 1)) < attribution.regulation[s])
      return true;
  }
  return false;
}

/** Key of a CAL: bailleur and commune. */
function calKey(bailleur: number, commune: number): number {
  return ((bailleur << 8) | commune) >>> 0;
}
