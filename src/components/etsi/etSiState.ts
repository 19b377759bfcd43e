import {datedAt, isDatedMap} from "../../core/convention/dated.js";
import {
  aciModes,
  attributionObjectives,
  effortReadings,
  type Levers,
  plaiLeverRules
} from "../../core/convention/levers.js";
import type {ResolvedScenario} from "../../core/convention/resolvedScenario.js";
import {codeField, wholeField, wordField} from "../link/linkField.js";
import type {LinkFields} from "../link/readLink.js";
import type {EtSiDocument} from "./etSiDocument.js";

/** The main levers, as the page sets them from the first year of effort on; shares in whole percent. */
export interface EtSiState {
  readonly fragile: number;
  readonly moyenne: number;
  readonly sans: number;
  readonly lecture: Levers["attribution"]["effortReading"];
  readonly objectif: Levers["attribution"]["objective"];
  readonly aci: Levers["aci"]["mode"];
  readonly effortAci: number;
  readonly plai: Levers["plai"]["rule"];
  /** Rate of PLAI, in percent, when the rule is "fixe". */
  readonly taux: number;
  readonly demolitions: number;
  readonly candidats: number;
  /** Replicates asked for. */
  readonly tirages: number;
}

/** What a link adds to be checked when it is opened. */
export interface EtSiLink extends EtSiState {
  readonly moteur: string | undefined;
  /** First sixteen digits of the digest of the first replicate. */
  readonly empreinte: string | undefined;
}

export const etSiBounds = {
  share: [0, 100],
  demolitions: [0, 6000],
  candidats: [1, 10],
  tirages: [2, 40]
} as const;

const share = wholeField(etSiBounds.share[0], etSiBounds.share[1]);

/** The fields of a link to the page, by their name in the address bar. */
export const etSiFields: LinkFields<EtSiLink> = {
  fragile: share,
  moyenne: share,
  sans: share,
  lecture: wordField(effortReadings),
  objectif: wordField(attributionObjectives),
  aci: wordField(aciModes),
  effortAci: share,
  plai: wordField(plaiLeverRules),
  taux: share,
  demolitions: wholeField(etSiBounds.demolitions[0], etSiBounds.demolitions[1]),
  candidats: wholeField(etSiBounds.candidats[0], etSiBounds.candidats[1]),
  tirages: wholeField(etSiBounds.tirages[0], etSiBounds.tirages[1]),
  moteur: codeField(/^\d+\.\d+\.\d+[\w.-]*$/, "une version comme 1.2.3"),
  empreinte: codeField(/^[0-9a-f]{16}$/, "seize chiffres hexadécimaux")
};

/** What the page shows when the link says nothing: the scenario that it starts from. */
export function etSiDefaults({start, reference}: Pick<EtSiDocument, "start" | "reference">): EtSiLink {
  const {horizon, uncertainties} = reference;
  return {
    ...etSiStateOf({levers: start.levers, uncertainties, horizon}),
    moteur: undefined,
    empreinte: undefined
  };
}

/** The main levers of a scenario as the page sets them: what they are in the last year. */
export function etSiStateOf({
  levers: {attribution, aci, plai},
  uncertainties,
  horizon
}: Pick<ResolvedScenario, "levers" | "uncertainties" | "horizon">): EtSiState {
  const percent = (dated: Parameters<typeof datedAt<number>>[0]) => Math.round(100 * datedAt(dated, horizon));
  return {
    fragile: percent(attribution.effort.fragile),
    moyenne: percent(attribution.effort.moyenne),
    sans: percent(attribution.effort.sans),
    lecture: attribution.effortReading,
    objectif: attribution.objective,
    aci: aci.mode,
    effortAci: percent(aci.effort),
    plai: plai.rule,
    taux: percent(plai.rate),
    demolitions: uncertainties.npru.demolitions,
    candidats: datedAt(attribution.candidates, horizon),
    tirages: defaultReplicates
  };
}

/** Replicates that the page asks for until it is told otherwise. */
const defaultReplicates = 12;

/** First year of effort of the starting scenario: its test year is left as it is. */
export function firstYearOfEffort({start, baseYear}: Pick<EtSiDocument, "start" | "baseYear">): number {
  const {fragile} = start.levers.attribution.effort;
  return isDatedMap(fragile) ? Math.max(...Object.keys(fragile).map(Number)) : baseYear + 1;
}
