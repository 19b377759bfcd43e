import type {Brackets} from "../../core/brackets.js";
import type {AvenantEncounter} from "../../core/convention/avenantConflicts.js";
import type {AvenantSummary} from "../../core/convention/convention.js";
import type {Effect, EffectThresholds} from "../comparer/effect.js";
import type {RunHeader} from "../indicateurs/runHeader.js";
import type {AvenantDistance} from "./avenantDistance.js";
import type {Decomposition} from "./decomposition.js";
import type {ConventionDifference} from "./diffConventions.js";
import type {HalfYearInForce} from "./halfYearsInForce.js";
import type {IdleClause} from "./idleClauses.js";

/** An outcome whose effect takes the other sign at one end of what a hypothesis may be. */
export interface SignChange {
  readonly outcome: string;
  readonly label: string;
  readonly hypothesis: string;
  readonly value: number;
  /** Mean effect at the hypothesis' own value, then at this end with its interval. */
  readonly central: number;
  readonly there: Pick<Effect, "unit" | "difference">;
}

export interface AvenantSensitivity {
  readonly replications: number;
  readonly hypotheses: readonly {
    readonly id: string;
    /** What it is, in French; absent from older documents. */
    readonly description?: string;
    readonly low: number;
    readonly high: number;
  }[];
  readonly signChanges: readonly SignChange[];
}

/**
 * The document printed by `equilibre avenant --json`: a convention before and after avenants, clause by clause, and
 * what they change. Effects are yearly means over `years`, other minus reference, paired on common draws.
 */
export interface AvenantDocument extends RunHeader {
  readonly schema: "equilibre/avenant@1";
  readonly confidence: number;
  readonly thresholds: EffectThresholds;
  readonly scenario: {readonly id: string; readonly title: string};
  readonly avenants: readonly (AvenantSummary & {
    readonly file: string;
    readonly articles: readonly string[];
    readonly motives: string;
  })[];
  /** Digest and inputs of the two runs: without, then with the avenants. */
  readonly runs: readonly {readonly digest: string; readonly inputs: {readonly [path: string]: string}}[];
  /** Brackets of resources without, then with the avenants; absent from older documents. */
  readonly brackets?: readonly Brackets[];
  readonly clauses: readonly ConventionDifference[];
  readonly encounters: readonly AvenantEncounter[];
  /** Years in which the avenants apply, within the simulation. */
  readonly years: readonly number[];
  /** Half-years in which a clause holds as simulated ("2026-S1"): effects are their mean. Absent from older documents. */
  readonly halfYears?: readonly HalfYearInForce[];
  /** French: days inside a half-year, and where the simulation puts them. */
  readonly moved?: readonly string[];
  /** What remains once no clause holds any more: means over the years left; absent where none is left. */
  readonly afterwards?: {readonly years: readonly number[]; readonly outcomes: readonly Effect[]};
  readonly warnings: readonly string[];
  /** Clauses that no simulation can see, and why; absent from documents that predate the search. */
  readonly idle?: readonly IdleClause[];
  readonly effects: {
    readonly outcomes: readonly Effect[];
    /** Ménages housed a year, by bracket then by class and bracket. */
    readonly menages: readonly Effect[];
    readonly parts: readonly Effect[];
    readonly communes: readonly Effect[];
    readonly bailleurs: readonly Effect[];
  };
  /** Absent from documents that predate it. */
  readonly distance?: AvenantDistance;
  readonly decomposition?: Decomposition;
  readonly sensitivity?: AvenantSensitivity;
}
