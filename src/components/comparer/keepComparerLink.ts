import {keepLink} from "../link/keepLink.js";
import type {ComparerIndex} from "./comparerDocument.js";
import {type ComparerLink, type ComparerState, comparerFields} from "./comparerState.js";

/** Puts what is compared in the address bar, with what made its figures. */
export function keepComparerLink(index: ComparerIndex, state: ComparerState): void {
  keepLink({...state, ...madeHere(index, state)}, comparerFields(index));
}

/** The engine, and the digest of the reference's results. */
export function madeHere(
  {scenarios}: ComparerIndex,
  {reference}: ComparerState
): {readonly [name in "moteur" | "empreinte"]: NonNullable<ComparerLink[name]>} {
  const {engine, digest} = scenarios.find(({id}) => id === reference) ?? scenarios[0];
  return {moteur: engine.version, empreinte: digest.replace(/^sha256:/, "").slice(0, 16)};
}
