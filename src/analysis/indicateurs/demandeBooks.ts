import {fragilites, statuses} from "../../core/vocabulary.js";

/** Counters that add demandes, that close them, and that count those left at the end of a half-year. */
export function demandeBooks(brackets: readonly string[]) {
  return {
    entries: ["arrivals", "mutationsDemandees", "relogementsDemandes"],
    attributions: fragilites.flatMap((g) =>
      brackets.flatMap((k) => statuses.map((s) => `flux.${g}.${k}.${s}`))
    ),
    others: ["abandons", "radiations"],
    pending: brackets.flatMap((k) => [`end.pending.${k}.aci`, `end.pending.${k}.autres`])
  } as const;
}
