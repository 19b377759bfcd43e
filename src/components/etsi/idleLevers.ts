import type {EtSiDocument} from "./etSiDocument.js";
import type {EtSiState} from "./etSiState.js";

/** Levers that change nothing under the others as they stand, each with its reason. */
export type IdleLevers = {readonly [lever in keyof EtSiState]?: string};

/** Which levers are without effect: none of them is the one that would give an effect back to the others. */
export function idleLevers(
  state: EtSiState,
  {bounded, npru}: Pick<EtSiDocument, "bounded" | "npru">
): IdleLevers {
  const {fragile, moyenne, sans, objectif, aci, plai} = state;
  const noEffort = fragile === 0 && moyenne === 0 && sans === 0;
  const effort = "l’effort des commissions est nul dans les trois classes";
  const unbounded = "aucune borne ne vise cette classe sous l’objectif choisi";
  return {
    ...(noEffort && {objectif: effort, lecture: effort}),
    ...(objectif === "bornes" &&
      Object.fromEntries(
        (["fragile", "moyenne", "sans"] as const).filter((g) => !bounded[g]).map((g) => [g, unbounded])
      )),
    ...(aci === "aucun" && {effortAci: "l’objectif ACI n’est pas poursuivi"}),
    ...(plai !== "fixe" && {taux: "la règle choisie fixe le taux"}),
    ...(!npru && {demolitions: "le NPRU n’a pas lieu dans ce scénario"})
  };
}
