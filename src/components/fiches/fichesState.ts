import type {FichesIndex} from "../../analysis/fiches/fichesDocument.js";
import {codeField, wordField} from "../link/linkField.js";
import type {LinkFields} from "../link/readLink.js";

/** Which sheet is shown; each name is also that of the address bar. */
export interface FichesState {
  /** INSEE code or id of a bailleur. */
  readonly fiche: string;
  readonly scenario: string;
  readonly annee: string;
}

export interface FichesLink extends FichesState {
  readonly moteur: string | undefined;
}

/** Fields of a link: only units, scenarios and years that the site has. */
export function fichesFields({units, scenarios, years}: FichesIndex): LinkFields<FichesLink> {
  return {
    fiche: named(
      units.map(({id}) => id),
      "le code INSEE d’une commune ou l’identifiant d’un bailleur"
    ),
    scenario: wordField(scenarios.map(({id}) => id)),
    annee: wordField(years.map(String)),
    moteur: codeField(/^\d+\.\d+\.\d+[\w.-]*$/, "une version comme 1.2.3")
  };
}

/** The largest commune, the convention, and the first year after the test year. */
export function fichesDefaults({units, convention, years}: FichesIndex): FichesLink {
  const total = (logements: readonly number[]) => logements.reduce((a, b) => a + b, 0);
  const largest = units
    .filter(({kind}) => kind === "commune")
    .reduce((most, unit) => (total(unit.logements) > total(most.logements) ? unit : most));
  return {
    fiche: largest.id,
    scenario: convention,
    annee: String(years[Math.min(1, years.length - 1)]),
    moteur: undefined
  };
}

/** A word of a long list, which is not spelt out to whoever opens a wrong link. */
function named(words: readonly string[], expected: string) {
  return {...wordField(words), expected};
}
