import {keepLink} from "../link/keepLink.js";
import {type EtSiState, etSiFields} from "./etSiState.js";

/** Puts the levers in the address bar; the engine and the digest join them once a replicate has come. */
export function keepEtSiLink(
  state: EtSiState,
  made: {readonly moteur: string; readonly empreinte: string} | undefined
): void {
  keepLink({...state, ...(made ?? {moteur: undefined, empreinte: undefined})}, etSiFields);
}
