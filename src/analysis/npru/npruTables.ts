import type {NpruDocument} from "./npruDocument.js";
import {objectiveTables, offreTable, rateTables, slipTable} from "./npruOffreTables.js";
import {flowTables, needTables, siteTables} from "./npruPeopleTables.js";
import type {NpruTable} from "./npruTable.js";

/** Parts of the plan, each with its tables, in the order in which it is read. */
export interface NpruParts {
  readonly sites: readonly NpruTable[];
  readonly menages: readonly NpruTable[];
  readonly relogements: readonly NpruTable[];
  readonly retard: readonly NpruTable[];
  readonly charte: readonly NpruTable[];
  readonly offre: readonly NpruTable[];
  readonly taux: readonly NpruTable[];
}

/** The tables of a plan. */
export function npruTables(document: NpruDocument): NpruParts {
  return {
    sites: siteTables(document),
    menages: needTables(document),
    relogements: flowTables(document),
    retard: [slipTable(document)],
    charte: objectiveTables(document),
    offre: [offreTable(document)],
    taux: rateTables(document)
  };
}

/** What the figures of a plan do not say, in the words of its reader. */
export const npruNotes: readonly string[] = [
  "Un chiffre simulé n’est le compte de personne ; sous 11 ménages, où le hasard décide presque seul, il n’est pas écrit.",
  "La taille de qui attend encore au dernier jour n’est pas comptée : la tension des dernières années est un peu sous-estimée.",
  "Le calendrier des sites et leur ordre de démolition sont des hypothèses tant que vos projets ne sont pas importés (« importer npru ») ; le profil des ménages du premier jour aussi.",
  "Les objectifs partagent les relogements que la simulation attend dans l’année. La Charte peut partager d’autres besoins recensés : la clé reste la même."
];
