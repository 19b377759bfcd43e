import type {NewDemande} from "./newDemande.js";

/**
 * What a CAL looks at in a demande, packed in one word that stands in its bucket beside its rank: bracket (2 bits),
 * ACI (1), status (2), flags (5), bailleur of the logement that it would free (8, `noBailleur` for none).
 */
export function traitsOf({bracket, aci, status, flags, homeBailleur}: NewDemande): number {
  return bracket | (aci << 2) | (status << 3) | (flags << 5) | (homeBailleur << 10);
}

export function withBracket(traits: number, bracket: number): number {
  return (traits & ~3) | bracket;
}

export function bracketIn(traits: number): number {
  return traits & 3;
}

export function aciIn(traits: number): number {
  return (traits >>> 2) & 1;
}

export function statusIn(traits: number): number {
  return (traits >>> 3) & 3;
}

export function flagsIn(traits: number): number {
  return (traits >>> 5) & 31;
}

/** `noBailleur` when the demande frees no logement. */
export function homeBailleurIn(traits: number): number {
  return traits >>> 10;
}
