import type {Menage} from "./menage/readMenage.js";

/**
 * Watches a replicate as it runs. What it receives are values that it may keep, never the live state, so that to watch
 * changes nothing; what nobody watches is not described.
 */
export interface Observer {
  /** A decision about a logement, as it is taken. */
  onDecision?(decision: DecisionEvent): void;
  /** A bail is signed, by a choice of the CAL or by a relogement of the NPRU (article 8). */
  onAttribution?(attribution: AttributionEvent): void;
  /** A half-year has ended. */
  onHalfYear?(halfYear: HalfYearEvent): void;
}

/**
 * What came of a session: the CAL chose a candidate, who accepted or refused; no candidate could have the logement,
 * others are asked for; the logement stays vacant until the next half-year; a ménage of the NPRU takes it.
 */
export type DecisionOutcome = "accepted" | "refused" | "deferred" | "unfilled" | "relogement";

/** One decision: indices are those of the territoire and of vocabulary.ts, keys are stable. */
export interface DecisionEvent {
  readonly outcome: DecisionOutcome;
  readonly step: number;
  /** Session of the CAL on this logement, from 0. */
  readonly session: number;
  /** Key of the ménage chosen, when there is one. */
  readonly chosen?: number;
  readonly logement: {
    readonly key: number;
    readonly quartier: number;
    readonly bailleur: number;
    readonly typology: number;
    readonly rentClass: number;
    readonly contingent: number;
    /** PLAI intégration (article 11.2). */
    readonly integration: boolean;
    /** Place of the vacancy in its chain. */
    readonly depth: number;
  };
  readonly complies: boolean;
  /** Kept for ménages under 60 % (article 12). */
  readonly earmarked: boolean;
  /** Brackets that article 5 allows, a bit each. */
  readonly mask: number;
  /** What article 6 asks of a first access: 1 an ACI ménage, −1 another one, 0 either. */
  readonly aciNeed: number;
  /** Attributions of the window in this quartier whose vacancy was kept for nobody, by bracket. */
  readonly window: readonly number[];
  readonly candidates: readonly CandidateEvent[];
}

export interface CandidateEvent {
  readonly key: number;
  readonly bracket: number;
  readonly status: number;
  readonly aci: boolean;
  readonly blocked: boolean;
  /** Months since the demande, at the end of the half-year. */
  readonly months: number;
  /** Weight in the choice, 1 where the rule weighs nobody; 0 for who was set aside or has refused. */
  readonly weight: number;
  /** Points of the cotation, where it decides. */
  readonly points?: number;
  readonly menage: Readonly<Menage>;
}

export interface AttributionEvent {
  readonly step: number;
  readonly quartier: number;
  readonly bailleur: number;
  readonly typology: number;
  readonly contingent: number;
  /** Where the ménage lived, for one already housed in the parc social: a mutation or a relogement. */
  readonly from?: {readonly quartier: number; readonly bailleur: number};
  /** Newly delivered: in this half-year or the one before. */
  readonly neuf: boolean;
  readonly status: number;
  readonly bracket: number;
  /** Bracket by the limits as signed, within which resources are drawn. */
  readonly baseBracket: number;
  /** Index in `sizes`. */
  readonly size: number;
  readonly aci: boolean;
  /** Month of the demande (step.ts). */
  readonly month: number;
  readonly menage: Readonly<Menage>;
}

/** Demandes pending at the end of a half-year. */
export interface HalfYearEvent {
  readonly step: number;
  readonly mutations: number;
  /** First accesses, by `arrivalCell`. */
  readonly premierAcces: Int32Array;
}
