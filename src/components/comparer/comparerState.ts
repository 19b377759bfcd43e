import {codeField, wordField, wordsField} from "../link/linkField.js";
import type {LinkFields} from "../link/readLink.js";
import type {ComparerIndex} from "./comparerDocument.js";

/** What is compared; each name is also that of the address bar. */
export interface ComparerState {
  /** Those that are held against the reference; it is left out where it stands among them. */
  readonly scenarios: readonly string[];
  readonly reference: string;
  /** Id of an outcome. */
  readonly resultat: string;
  /** A year, or `ensemble`: all years of effort together. */
  readonly periode: string;
}

export interface ComparerLink extends ComparerState {
  readonly moteur: string | undefined;
  /** First sixteen digits of the digest of the reference's results. */
  readonly empreinte: string | undefined;
}

/** Scenarios beside the reference: more rows are no longer compared at a glance. */
export const mostCompared = 5;

/** All years of effort together. */
export const together = "ensemble";

/** Fields of a link: only scenarios, outcomes and years that the site has. */
export function comparerFields({scenarios, outcomes, years}: ComparerIndex): LinkFields<ComparerLink> {
  const ids = scenarios.map(({id}) => id);
  const named = "le nom d’un scénario de cette page";
  return {
    scenarios: wordsField(ids, {most: mostCompared, expected: named}),
    reference: {...wordField(ids), expected: named},
    resultat: {
      ...wordField(outcomes.map(({id}) => id)),
      expected: "l’identifiant d’un résultat de cette page"
    },
    periode: wordField([...years.map(String), together]),
    moteur: codeField(/^\d+\.\d+\.\d+[\w.-]*$/, "une version comme 1.2.3"),
    empreinte: codeField(/^[0-9a-f]{16}$/, "seize chiffres hexadécimaux")
  };
}

/** The convention and what a project sets beside it, against the reference, on what article 5.2 is about, the last year. */
export function comparerDefaults({shown, outcomes, years, reference}: ComparerIndex): ComparerLink {
  return {
    scenarios: shown,
    reference,
    resultat: outcomes[0].id,
    periode: String(years[years.length - 1]),
    moteur: undefined,
    empreinte: undefined
  };
}
