import {demandeFlags} from "../demande/population.js";
import type {State} from "../state.js";

/** The size of nobody: a ménage rehoused since the list was drawn up. */
const gone = 7;

/**
 * What decides where a ménage of the NPRU may go, in one word: size (3 bits), bracket (2), reach (2), whether it has
 * waited for the last resort, whether it goes intercommunal, inter-bailleurs; bailleur and commune of origin (8 each).
 */
export function relogementTraitsOf({pool, logements, model}: State, demande: number, late: boolean): number {
  const home = pool.home[demande];
  const flags = pool.flags[demande];
  return (
    pool.size[demande] |
    (pool.bracket[demande] << 3) |
    (pool.reach[demande] << 5) |
    (late ? 1 << 7 : 0) |
    ((flags & demandeFlags.interCommunal) !== 0 ? 1 << 8 : 0) |
    ((flags & demandeFlags.interBailleur) !== 0 ? 1 << 9 : 0) |
    (logements.bailleur[home] << 10) |
    (model.territoire.quartiers.commune[logements.quartier[home]] << 18)
  );
}

export function withoutMenage(traits: number): number {
  return traits | gone;
}

export function sizeIn(traits: number): number {
  return traits & 7;
}

export function bracketIn(traits: number): number {
  return (traits >>> 3) & 3;
}

export function reachIn(traits: number): number {
  return (traits >>> 5) & 3;
}

export function isLateIn(traits: number): boolean {
  return (traits & (1 << 7)) !== 0;
}

export function goesIntercommunal(traits: number): boolean {
  return (traits & (1 << 8)) !== 0;
}

export function goesInterBailleurs(traits: number): boolean {
  return (traits & (1 << 9)) !== 0;
}

export function bailleurIn(traits: number): number {
  return (traits >>> 10) & 0xff;
}

export function communeIn(traits: number): number {
  return traits >>> 18;
}
