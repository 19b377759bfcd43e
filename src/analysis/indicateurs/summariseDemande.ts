import {demandeBooks} from "./demandeBooks.js";
import type {PeriodView} from "./periodView.js";
import type {DemandeResult} from "./result.js";

/** The books of the demande over one period: who entered, renewed, gave up, was housed or struck off, who waits. */
export function summariseDemande(view: PeriodView): DemandeResult {
  const {entries, attributions, others, pending} = demandeBooks(view.brackets);
  const count = (name: string) => view.estimate(view.column(name));
  const [entered, housed, closed, waiting] = [entries, attributions, others, pending].map((names) =>
    view.sum(names)
  );
  return {
    enAttenteDebut: view.estimate(waiting.map((n, i) => n - entered[i] + housed[i] + closed[i])),
    entrees: view.estimate(entered),
    arrivees: count("arrivals"),
    mutationsDemandees: count("mutationsDemandees"),
    relogementsDemandes: count("relogementsDemandes"),
    renouvellements: count("renouvellements"),
    abandons: count("abandons"),
    attributions: view.estimate(housed),
    radiations: count("radiations"),
    enAttente: view.estimate(waiting)
  };
}
