import type {Indicator} from "./indicators.js";

/** The books of the demande: what waits at the start, plus what enters, minus what leaves, is what waits at the end. */
export const demandeIndicators: readonly Indicator[] = [
  {id: "enAttenteDebut", label: "En attente au début", kind: "count", pick: (p) => p.demande.enAttenteDebut},
  {id: "arrivees", label: "Entrées : premières demandes", kind: "count", pick: (p) => p.demande.arrivees},
  {
    id: "mutationsDemandees",
    label: "Entrées : mutations demandées",
    kind: "count",
    pick: (p) => p.demande.mutationsDemandees
  },
  {
    id: "relogementsDemandes",
    label: "Entrées : relogements à faire",
    kind: "count",
    pick: (p) => p.demande.relogementsDemandes
  },
  {id: "abandons", label: "Sorties : abandons", kind: "count", pick: (p) => p.demande.abandons},
  {
    id: "attributionsDemande",
    label: "Sorties : demandes satisfaites",
    kind: "count",
    pick: (p) => p.demande.attributions
  },
  {
    id: "radiations",
    label: "Sorties : radiations (départ du parc, immeuble démoli)",
    kind: "count",
    pick: (p) => p.demande.radiations
  },
  {id: "enAttente", label: "En attente à la fin", kind: "count", pick: (p) => p.demande.enAttente},
  {
    id: "renouvellements",
    label: "Pour mémoire, demandes renouvelées",
    kind: "count",
    pick: (p) => p.demande.renouvellements
  }
];
