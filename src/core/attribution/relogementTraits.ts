import {bracketBits, lowestMask} from "../brackets.js";
import {demandeFlags} from "../demande/population.js";
import type {State} from "../state.js";

const sizeBits = 3;
const bracketMask = lowestMask(bracketBits);
const reachBit = sizeBits + bracketBits;
const lateBit = reachBit + 2;
const intercommunalBit = lateBit + 1;
const interBailleursBit = intercommunalBit + 1;
const bailleurBit = interBailleursBit + 1;
const communeBit = bailleurBit + 8;

/** The size of nobody: a ménage rehoused since the list was drawn up. */
const gone = 7;

/**
 * What decides where a ménage of the NPRU may go, in one word: size (3 bits), bracket (3), reach (2), whether it has
 * waited for the last resort, whether it goes intercommunal, inter-bailleurs; bailleur and commune of origin (8 each).
 */
export function relogementTraitsOf({pool, logements, model}: State, demande: number, late: boolean): number {
  const home = pool.home[demande];
  const flags = pool.flags[demande];
  return (
    pool.size[demande] |
    (pool.bracket[demande] << sizeBits) |
    (pool.reach[demande] << reachBit) |
    (late ? 1 << lateBit : 0) |
    ((flags & demandeFlags.interCommunal) !== 0 ? 1 << intercommunalBit : 0) |
    ((flags & demandeFlags.interBailleur) !== 0 ? 1 << interBailleursBit : 0) |
    (logements.bailleur[home] << bailleurBit) |
    (model.territoire.quartiers.commune[logements.quartier[home]] << communeBit)
  );
}

export function withoutMenage(traits: number): number {
  return traits | gone;
}

export function sizeIn(traits: number): number {
  return traits & 7;
}

export function bracketIn(traits: number): number {
  return (traits >>> sizeBits) & bracketMask;
}

export function reachIn(traits: number): number {
  return (traits >>> reachBit) & 3;
}

export function isLateIn(traits: number): boolean {
  return (traits & (1 << lateBit)) !== 0;
}

export function goesIntercommunal(traits: number): boolean {
  return (traits & (1 << intercommunalBit)) !== 0;
}

export function goesInterBailleurs(traits: number): boolean {
  return (traits & (1 << interBailleursBit)) !== 0;
}

export function bailleurIn(traits: number): number {
  return (traits >>> bailleurBit) & 0xff;
}

export function communeIn(traits: number): number {
  return traits >>> communeBit;
}
