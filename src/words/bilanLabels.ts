import type {Bracket, Contingent, Fragilite, Status} from "../core/vocabulary.js";

/** How the bilan names the words of the convention. */
export const labels: {
  readonly fragilites: {readonly [g in Fragilite]: string};
  readonly brackets: {readonly [k in Bracket]: string};
  readonly statuses: {readonly [s in Status]: string};
  readonly contingents: {readonly [c in Contingent]: string};
} = {
  fragilites: {fragile: "fragile", moyenne: "fragilité moyenne", sans: "sans fragilité"},
  brackets: {
    tresModestes: "ménages très modestes (moins de 40 %)",
    modestes: "ménages modestes (40 à 60 %)",
    intermediaires: "ressources intermédiaires (60 à 80 %)",
    plusElevees: "ressources plus élevées (plus de 80 %)"
  },
  statuses: {premierAcces: "1er accès", mutation: "mutation", relogementNpru: "relogement NPRU"},
  contingents: {
    prefet: "préfet",
    actionLogement: "Action Logement",
    metropole: "métropole",
    bailleur: "bailleur"
  }
};
