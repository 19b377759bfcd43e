import type {Levers} from "../../core/convention/levers.js";
import {type LeverTree, mergeLevers} from "../../core/convention/mergeLevers.js";
import type {ResolvedScenario} from "../../core/convention/resolvedScenario.js";
import type {EtSiDocument} from "./etSiDocument.js";
import {type EtSiState, firstYearOfEffort} from "./etSiState.js";

/** The scenario that the page asks for: the starting one with its levers moved from the first year of effort on. */
export function etSiScenario(
  state: EtSiState,
  document: Pick<EtSiDocument, "reference" | "start" | "baseYear">
): ResolvedScenario {
  const {reference, start, baseYear} = document;
  const from = firstYearOfEffort(document);
  const since = (percent: number) => ({[from]: percent / 100});
  const moved: LeverTree = {
    attribution: {
      effort: {fragile: since(state.fragile), moyenne: since(state.moyenne), sans: since(state.sans)},
      effortReading: state.lecture,
      objective: state.objectif,
      candidates: state.candidats
    },
    aci: {mode: state.aci, effort: since(state.effortAci)},
    plai: {rule: state.plai, ...(state.plai === "fixe" ? {rate: since(state.taux)} : {})}
  };
  return {
    ...reference,
    scenario: {...reference.scenario, id: "et-si", title: "Et si…"},
    levers: mergeLevers(start.levers as unknown as LeverTree, moved, baseYear) as unknown as Levers,
    uncertainties: {
      ...reference.uncertainties,
      npru: {...reference.uncertainties.npru, demolitions: state.demolitions}
    }
  };
}
