import {bracketBits, lowestMask} from "../brackets.js";
import type {NewDemande} from "./newDemande.js";

const bracketMask = lowestMask(bracketBits);
const aciBit = bracketBits;
const statusBit = aciBit + 1;
const flagsBit = statusBit + 2;
const bailleurBit = flagsBit + 5;

/**
 * What a CAL looks at in a demande, packed in one word that stands in its bucket beside its rank: bracket (3 bits),
 * ACI (1), status (2), flags (5), bailleur of the logement that it would free (8, `noBailleur` for none).
 */
export function traitsOf({bracket, aci, status, flags, homeBailleur}: NewDemande): number {
  return (
    bracket | (aci << aciBit) | (status << statusBit) | (flags << flagsBit) | (homeBailleur << bailleurBit)
  );
}

export function withBracket(traits: number, bracket: number): number {
  return (traits & ~bracketMask) | bracket;
}

export function bracketIn(traits: number): number {
  return traits & bracketMask;
}

export function aciIn(traits: number): number {
  return (traits >>> aciBit) & 1;
}

export function statusIn(traits: number): number {
  return (traits >>> statusBit) & 3;
}

export function flagsIn(traits: number): number {
  return (traits >>> flagsBit) & 31;
}

/** `noBailleur` when the demande frees no logement. */
export function homeBailleurIn(traits: number): number {
  return traits >>> bailleurBit;
}
