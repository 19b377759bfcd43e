import type {EtSiDocument, EtSiPreset} from "../components/etsi/etSiDocument.js";
import {etSiScenario} from "../components/etsi/etSiScenario.js";
import {etSiStateOf} from "../components/etsi/etSiState.js";
import {compilePlan} from "../core/compile/compilePlan.js";
import type {Fit} from "../core/compile/fit.js";
import type {ResolvedScenario} from "../core/convention/resolvedScenario.js";
import type {Territoire} from "../core/territoire/territoire.js";
import {DataError} from "../files/dataError.js";
import {readProject} from "../files/projectFile.js";
import {resolveScenario} from "../files/resolveScenario.js";
import {typography} from "../words/typography.js";
import {references} from "./runs.js";

/** The scenario that the page starts from, then those that the project names for it: each must be what the page's levers say of it. */
export function etSiPresets(
  document: Pick<EtSiDocument, "reference" | "start" | "baseYear">,
  {territoire, fit}: {readonly territoire: Territoire; readonly fit: Fit}
): EtSiPreset[] {
  const planOf = (resolved: ResolvedScenario) => JSON.stringify(compilePlan({resolved, territoire, fit}));
  const presets = [references()[1], ...readProject().scenarios.etSi].map((id) => {
    const resolved = resolveScenario(id);
    const state = etSiStateOf(resolved);
    const same = planOf(etSiScenario(state, document)) === planOf(resolved);
    return {id, title: typography(resolved.scenario.title), state, same};
  });
  const others = presets.filter(({same}) => !same);
  if (others.length > 0)
    throw new DataError(
      others.map(({id}) => ({
        file: "data/projet.yaml",
        message: `, « scenarios.etSi » : les réglages de la page « Et si… ? » ne disent pas tout le scénario « ${id} ». Attendu : un scénario qui ne change que l’effort, l’objectif, l’ACI, la règle du PLAI, les démolitions ou les candidats, à partir de la première année d’effort.`
      }))
    );
  return presets.map(({same, ...preset}) => preset);
}
