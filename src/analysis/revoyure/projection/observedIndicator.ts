import type {ParameterStatus} from "../../../core/convention/convention.js";
import type {ShareObjective} from "../../bilan/shareObjective.js";
import type {Interval} from "../../statistics/interval.js";

/** What was observed of one indicator in one half-year, beside what the projection had said of it. */
export interface ObservedPoint {
  readonly halfYear: string;
  /** Absent when nothing observable says it; `why` then tells. */
  readonly observed?: {
    /** Numerator of a share, or the quantity itself. */
    readonly successes: number;
    /** Lines on which a share rests; absent for a quantity. */
    readonly n?: number;
    /** The share in [0, 1], or the quantity. */
    readonly value: number;
    /** Wilson, 95 %; shares only. */
    readonly wilson?: Interval;
  };
  /** French sentence: why there is no observation. */
  readonly why?: string;
  /** Quantiles 5, 25, 50, 75, 95 % of the prediction at the counts observed (of the run where nothing was observed). */
  readonly fan: readonly number[];
  /** Place of the observation in the prediction, in [0, 1]; uniform when the projection is right. */
  readonly pit?: number;
  /** In the unit of the indicator: 0 is best. */
  readonly crps?: number;
  readonly intervalScore50?: number;
  readonly intervalScore90?: number;
  readonly inside50?: boolean;
  readonly inside90?: boolean;
  /** What the plausible worlds admitted at the counts observed, before the year was seen; absent where chance alone was drawn. */
  readonly worlds?: OuterJudgement;
  /** CRPS of what one would have said without a model; absent where the reference says nothing. */
  readonly reference?: {
    /** « la pratique observée persiste ». */
    readonly persistence?: number;
    /** « Objectif atteint ». */
    readonly objective?: number;
  };
}

/** A half-year against the outer bar: chance and what was not known. */
export interface OuterJudgement {
  /** Worlds. */
  readonly n: number;
  /** 5 and 95 % of their futures. */
  readonly q05: number;
  readonly q95: number;
  /** Absent where nothing was observed. */
  readonly inside90?: boolean;
}

/** One indicator of the projection against the facts. */
export interface ObservedIndicator {
  readonly id: string;
  readonly label: string;
  readonly kind: "share" | "count";
  readonly status: ParameterStatus;
  /** Counted in the pooled coverage: not a sum or a part of another one that is. */
  readonly pooled: boolean;
  readonly objective?: ShareObjective & {readonly article: string};
  /** Observed rate where the text gives it. */
  readonly observedBefore?: number;
  readonly points: readonly ObservedPoint[];
}

/** How often the facts fell where the projection said, over the pooled indicators. */
export interface Coverage {
  readonly level: 0.5 | 0.9;
  readonly inside: number;
  readonly of: number;
  readonly share: number;
  readonly wilson: Interval;
}

/** CRPS against a reference: 1 perfect, 0 no better than the reference, negative worse. */
export interface Skill {
  readonly against: "la pratique observée persiste" | "objectif atteint";
  readonly skill: number;
  readonly crps: number;
  readonly referenceCrps: number;
  /** Points compared. */
  readonly of: number;
}

/** The projection judged by the facts. */
export interface ProjectionJudgement {
  readonly indicators: readonly ObservedIndicator[];
  readonly coverage: readonly Coverage[];
  /** The same of the outer bars, at 90 %; absent where chance alone was drawn. */
  readonly outerCoverage?: Coverage;
  readonly skill: readonly Skill[];
  /** French sentences: dependence between indicators, few points, what was not judged. */
  readonly caveats: readonly string[];
}
