import {bracketBits, lowestMask} from "../brackets.js";
import type {NewDemande} from "./newDemande.js";

const bracketMask = lowestMask(bracketBits);
const baseBracketBit = bracketBits;
const sizeBit = baseBracketBit + bracketBits;
const reachBit = sizeBit + 3;
const aciBit = reachBit + 3;
const statusBit = aciBit + 1;
const flagsBit = statusBit + 2;
const bailleurBit = flagsBit + 5;
const resourcesMask = bracketMask | (bracketMask << baseBracketBit) | (7 << reachBit);

/**
 * What is decided and counted of a demande, packed in one word that stands in its bucket beside its rank: bracket (3 bits),
 * that by the limits as signed (3), size (3), reach (3), ACI (1), status (2), flags (5), bailleur of the logement that it
 * would free (8, `noBailleur` for none). It repeats the columns of the pool: what is read at one index out of order reads this
 * word, what goes over all of them reads the columns.
 */
export function traitsOf(demande: NewDemande): number {
  const {aci, status, flags, size, homeBailleur} = demande;
  return (
    resourceTraits(demande) |
    (size << sizeBit) |
    (aci << aciBit) |
    (status << statusBit) |
    (flags << flagsBit) |
    (homeBailleur << bailleurBit)
  );
}

/** The same once resources have changed. */
export function withResources(traits: number, resources: Resources): number {
  return (traits & ~resourcesMask) | resourceTraits(resources);
}

type Resources = Pick<NewDemande, "bracket" | "baseBracket" | "reach">;

function resourceTraits({bracket, baseBracket, reach}: Resources): number {
  return bracket | (baseBracket << baseBracketBit) | (reach << reachBit);
}

export function bracketIn(traits: number): number {
  return traits & bracketMask;
}

export function baseBracketIn(traits: number): number {
  return (traits >>> baseBracketBit) & bracketMask;
}

export function sizeIn(traits: number): number {
  return (traits >>> sizeBit) & 7;
}

export function reachIn(traits: number): number {
  return (traits >>> reachBit) & 7;
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
