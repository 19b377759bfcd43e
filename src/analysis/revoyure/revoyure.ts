import type {IsoDate} from "../../core/convention/convention.js";
import type {Bilan} from "../bilan/bilan.js";
import type {LearntEffort} from "./learning/learntEffort.js";
import type {Monitoring} from "./practice/monitoring.js";
import type {ProjectionJudgement} from "./projection/observedIndicator.js";
import type {PlaiNextYear} from "./projection/plaiNextYear.js";
import type {Reprojection} from "./projection/reprojection.js";
import type {Proposal} from "./proposal.js";
import type {UnsimulatedMeasure} from "./signableMeasures.js";

export type RevoyureKind = "semestre" | "annuelle" | "finale";

/** Where every figure comes from. */
export interface RevoyureProvenance {
  /** Files of attributions read; also in `bilan.files`. */
  readonly files: Bilan["files"];
  readonly projection: {
    readonly file: string;
    readonly sha256: string;
    readonly date: IsoDate;
    readonly scenario: {readonly id: string; readonly title: string};
    readonly digest: string;
    readonly engine: string;
    readonly seed: string;
    readonly replications: number;
    readonly incertitudes: false | readonly string[];
    /** Files of the scenario that changed since it was frozen: what they changed is the step "donnees". */
    readonly changed: readonly string[];
  };
  readonly engine: {readonly version: string; readonly sources: string};
  /** Seed of what is drawn for the revoyure itself. */
  readonly seed: string;
  readonly replications: {
    readonly learning: number;
    readonly reprojection: number;
    /** 0 when no avenant was measured. */
    readonly proposals: number;
  };
}

/** The plausible worlds that a revoyure stands on. */
export interface ReviewedWorlds {
  /** Worlds, and replicates of the frozen scenario in each. */
  readonly n: number;
  readonly replicates: number;
  /** They rest on nothing published after this day. */
  readonly knownOn: IsoDate;
  readonly digest: string;
  /** How many worlds of equal weight what was observed leaves, before anything is softened. */
  readonly effectiveSize: number;
  /** Power of the likelihood behind the weights: 1 unless too few worlds were left. */
  readonly power: number;
}

/** The document of a revoyure: what was promised, what happened, what is chance, what we learnt, where it leads, what could be decided. */
export interface Revoyure {
  readonly schema: "equilibre/revoyure@1";
  readonly kind: RevoyureKind;
  /** "Revoyure du bilan semestriel 2025-S1", "Évaluation annuelle 2025", "Évaluation finale 2028". */
  readonly title: string;
  readonly period: Bilan["period"] & {
    /** Last year of the period: `revoyure/<annee>`. */
    readonly year: number;
    /** Years from the end of the period to that of the convention. */
    readonly yearsLeft: number;
  };
  readonly provenance: RevoyureProvenance;
  /** Tables of article 19 and verdicts; masked when `bilan.publication`. */
  readonly bilan: Bilan;
  /** The plausible worlds, and what this bilan makes of them; absent where chance alone was drawn (`--mondes 0`). */
  readonly worlds?: ReviewedWorlds;
  readonly judgement: ProjectionJudgement;
  readonly monitoring: Monitoring;
  readonly learning: LearntEffort;
  /** Absent at a final evaluation: nothing is left to project. */
  readonly reprojection?: Reprojection;
  /** Empty when the objectives are likelier than not to be met (see `proposalsWhy`). */
  readonly proposals: readonly Proposal[];
  /** Candidates that lower an objective, in a list of their own; absent from documents written before it was kept apart. */
  readonly renunciations?: readonly Proposal[];
  /** Measures that could be signed and that nothing simulates; absent from documents written before they were told. */
  readonly unsimulated?: readonly UnsimulatedMeasure[];
  /** French sentence: why there are proposals, or none. */
  readonly proposalsWhy: string;
  /** Absent when no year is left. */
  readonly plai?: PlaiNextYear;
  /** Decisions in force: avenants of the convention on the last day of the period, and those taken at earlier revoyures. */
  readonly decisions: readonly {
    readonly id: string;
    readonly title: string;
    readonly signed: IsoDate;
    readonly inForce: IsoDate;
  }[];
  /** French sentences: what this revoyure does not know. */
  readonly unknown: readonly string[];
}
