import {codeField, listField, wholeField, wordField} from "../link/linkField.js";
import type {LinkFields} from "../link/readLink.js";
import type {PlaiPageDocument} from "./plaiDocument.js";

const plaiRuleWords = ["prospective", "annuelle"] as const;
export type PlaiRuleWord = (typeof plaiRuleWords)[number];

/** What the PLAI page is asked; each name is also that of the address bar. */
export interface PlaiState {
  readonly demolitions: number;
  readonly annees: number;
  /** Demolitions year by year: takes the place of the two above. */
  readonly cadence: readonly number[] | undefined;
  readonly production: number;
  /** Whole years by which the reconstitution comes late. */
  readonly retard: number;
  /** Current rate, in percent: one of the readings of the text. */
  readonly taux: string;
  readonly regle: PlaiRuleWord;
  /** Accepted chance of ending with PLAI owed, in percent. */
  readonly risque: number;
}

/** What a link adds to be checked when it is opened: the engine and the figures that it was made with. */
export interface PlaiLink extends PlaiState {
  readonly moteur: string | undefined;
  readonly empreinte: string | undefined;
}

/** Bounds of the inputs, which are also those of a link. */
export const plaiBounds = {
  demolitions: [0, 10_000],
  annees: [1, 12],
  production: [100, 10_000],
  retard: [0, 10],
  risque: [1, 50]
} as const;

/** The fields of a link to the PLAI page; the readings of the current rate come from the convention. */
export function plaiFields(document: PlaiPageDocument): LinkFields<PlaiLink> {
  const whole = (name: keyof typeof plaiBounds) => wholeField(plaiBounds[name][0], plaiBounds[name][1]);
  return {
    demolitions: whole("demolitions"),
    annees: whole("annees"),
    cadence: listField(whole("demolitions"), {most: plaiBounds.annees[1]}),
    production: whole("production"),
    retard: whole("retard"),
    taux: wordField(rateWords(document)),
    regle: wordField(plaiRuleWords),
    risque: whole("risque"),
    moteur: codeField(/^\d+\.\d+\.\d+[\w.-]*$/, "une version comme 1.2.3"),
    empreinte: codeField(/^[0-9a-f]{16}$/, "seize chiffres hexadécimaux")
  };
}

/** The readings of the current rate as words of a link, in percent. */
export function rateWords({currentRates}: PlaiPageDocument): string[] {
  return currentRates.map((rate) => String(Math.round(rate * 1e6) / 1e4));
}

/** What the page shows when the link says nothing: the programme of the convention's scenario. */
export function plaiDefaultState(document: PlaiPageDocument): PlaiLink {
  return {
    demolitions: Math.round(document.demolitions.mode),
    annees: document.years,
    cadence: undefined,
    production: document.delivered,
    retard: document.delay,
    taux: rateWords(document)[0],
    regle: "prospective",
    risque: 10,
    moteur: undefined,
    empreinte: undefined
  };
}
