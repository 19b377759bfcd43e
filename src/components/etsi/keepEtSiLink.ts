import {writeLink} from "../link/writeLink.js";
import {type EtSiState, etSiFields} from "./etSiState.js";

/** Puts the levers in the address bar; the engine and the digest join them once a replicate has come. */
export function keepEtSiLink(
  state: EtSiState,
  made: {readonly moteur: string; readonly empreinte: string} | undefined
): void {
  const none = {moteur: undefined, empreinte: undefined};
  const query = writeLink({...state, ...(made ?? none)}, etSiFields);
  history.replaceState(history.state, "", `${location.pathname}${query}${location.hash}`);
}
