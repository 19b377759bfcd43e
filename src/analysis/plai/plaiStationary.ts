import {clipPlaiRate, type PlaiBound, type PlaiTerms, plaiDue} from "../../core/offre/plaiRule.js";

/** A constant rate; `unbounded` is what the volumes call for before the band is applied. */
export interface PlaiStationary {
  readonly rate: number;
  readonly bound: PlaiBound;
  readonly unbounded: number;
}

/** The constant rate that mean yearly volumes call for: (p₀N + ρR) ÷ (N + R), brought into the band. NaN when nothing is built. */
export function plaiStationary(
  {production, reconstitution}: {production: number; reconstitution: number},
  terms: PlaiTerms
): PlaiStationary {
  const unbounded = plaiDue(production, reconstitution, terms) / (production + reconstitution);
  return {...clipPlaiRate(unbounded, terms), unbounded};
}
