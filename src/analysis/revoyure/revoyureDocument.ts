import type {FollowingDocument} from "../suivre/followingDocument.js";
import type {Revoyure} from "./revoyure.js";

/** What is counted of the units of one kind, without naming any: it may be published. */
export interface UnitTally {
  readonly id: string;
  readonly title: string;
  readonly article: string;
  readonly objective: {readonly target: number; readonly direction: "atLeast" | "atMost"};
  /** Units with at least one line. */
  readonly seen: number;
  /** Those that reach the objective in whole numbers. */
  readonly legal: number;
  readonly atteint: number;
  readonly nonAtteint: number;
  readonly indetermine: number;
  readonly tropPeu: number;
  readonly alarms: number;
  /** Units with fewer lines a year than this are called small. */
  readonly smallUnder: number;
  readonly small: number;
  /** Lines that it takes to tell a practice ten points away from the objective. */
  readonly needed: number;
  /** Number of units by years needed to gather them: up to 1, 3, 6, 12 years, then more. */
  readonly yearsToKnow: readonly {readonly upTo?: number; readonly units: number}[];
}

/** A decision of an earlier revoyure, as the report shows it. */
export interface DecisionText {
  readonly date: string;
  readonly title: string;
  readonly period: string;
  readonly decidedBy: readonly string[];
  readonly motives: string;
  readonly knownOn: string;
  /** Whether it was taken on these very files; undefined when it judged another period. */
  readonly sameFiles?: boolean;
  readonly adopted: readonly {readonly title: string; readonly inForce: string; readonly motive: string}[];
  readonly rejected: readonly {readonly proposal: string; readonly motive: string}[];
}

/** What the report, the page and the PDF show: a revoyure, and what surrounds it. */
export interface RevoyureDocument {
  readonly schema: "equilibre/rapport-revoyure@1";
  /** Folder under .equilibre/revoyures and last part of the page's address. */
  readonly slug: string;
  /** Present when the attributions are synthetic: then nothing here is an observation. */
  readonly exercise?: {
    /** First line of the file, which says what it is. */
    readonly title: string;
    readonly trueEffort?: number;
  };
  /** Day on which what is known stops, where asked. */
  readonly knownOn?: string;
  readonly tallies: readonly UnitTally[];
  readonly memory: readonly DecisionText[];
  /** Which commissions follow (`equilibre suivre`), or why it is not told: absent from documents written before it was asked. */
  readonly following?: {readonly told: FollowingDocument} | {readonly why: string};
  readonly revoyure: Revoyure;
}
