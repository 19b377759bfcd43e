import type {Fragilite, PolicyId} from "../vocabulary.js";
import type {Dated} from "./dated.js";

export const attributionObjectives = ["bornes", "quatre-quarts"] as const;
export const effortReadings = ["intensive", "extensive"] as const;
export const floorReadings = ["sans", "sans-et-moyenne"] as const;
export const preconisationRhythms = ["continues", "semestrielles"] as const;
export const aciModes = ["aucun", "plancher", "bande"] as const;
export const aciPoolings = ["annuelle", "triennale"] as const;
export const plaiLeverRules = ["fixe", "annuelle", "prospective"] as const;

/**
 * What the signatories decide, complete: descriptions, articles and defaults are in data/convention/leviers.yaml.
 * Shares are in [0, 1].
 */
export interface Levers {
  readonly attribution: {
    readonly policy: PolicyId;
    readonly objective: (typeof attributionObjectives)[number];
    readonly effort: {readonly [g in Fragilite]: Dated<number>};
    readonly effortReading: (typeof effortReadings)[number];
    readonly floorAppliesTo: Dated<(typeof floorReadings)[number]>;
    readonly candidates: Dated<number>;
    /** By id of bailleur; 1 for those not named. */
    readonly complianceByBailleur: {readonly [bailleur: string]: number};
    readonly windowHalfYears: number;
    /** Whether CAL read the running count of a quartier, or what the instance saw at the opening of the half-year. */
    readonly preconisations: (typeof preconisationRhythms)[number];
    /** Share of the CAL that do not follow which each instance brings back (article 10.3). */
    readonly regulation: Dated<number>;
  };
  readonly aci: {
    readonly mode: (typeof aciModes)[number];
    readonly effort: Dated<number>;
    /** Share of the places at the commission that its agenda gives to ACI demandes; undefined leaves it to the practice. */
    readonly agenda?: Dated<number>;
    readonly pooling: (typeof aciPoolings)[number];
  };
  readonly plai: {readonly rule: (typeof plaiLeverRules)[number]; readonly rate: Dated<number>};
  readonly npru: {
    readonly active: boolean;
    readonly neufShare: Dated<number>;
    readonly qpvWeight: Dated<number>;
    readonly interBailleurShare: number;
    readonly interCommunalShare: number;
    /** Demolitions by year from the first, as counts or as shares of the total; undefined spreads them evenly. */
    readonly cadence?: readonly number[];
    /** The same by INSEE code of the site's commune; where any is named, the others demolish nothing. */
    readonly cadenceBySite: {readonly [insee: string]: readonly number[]};
  };
  readonly offre: {
    readonly production: Dated<number>;
    readonly sruPriority: number;
    /** Whether what communes lack under the SRU threshold is counted again at each three-year plan. */
    readonly sruReview: boolean;
    readonly qpvDerogation: number;
    /** Communes (INSEE) where an argued context admits the reconstitution in spite of note 6 of article 11.4. */
    readonly arguedContexts?: readonly string[];
    /** Whether the 30 % of each operation are held commune by commune (article 11.1). */
    readonly socialShareByCommune: boolean;
    readonly rehabilitationsPerYear: Dated<number>;
    readonly priveConventionne: Dated<number>;
  };
  readonly loyers: {readonly earmarkAccessible: number};
  readonly mutations: {readonly blockedPriority: number; readonly cribShare: number};
  readonly contingents: {
    readonly enFlux: boolean;
    readonly prefetMobilisation: number;
    readonly metropoleMobilisation: number;
  };
}
