import type {Brackets} from "../../core/brackets.js";
import type {Fragilite} from "../../core/vocabulary.js";
import type {Bounds} from "../../words/inForce.js";
import type {RunHeader} from "../indicateurs/runHeader.js";
import type {FrontierFamily} from "./frontierProgramme.js";

/** A rule that binds at the optimum, and what one more unit of it would change. */
export interface FrontierBinding {
  readonly family: FrontierFamily | "volumes";
  readonly year: number;
  /** What one more unit is, in French: "une attribution de plus…". */
  readonly label: string;
  /** Change of the mean yearly gap in points, or of the modest ménages housed over all the years. */
  readonly effect: number;
}

/** A mean yearly gap, in points, and the modest ménages housed a year that come with it. */
export interface FrontierPoint {
  readonly gap: number;
  readonly modestes: number;
}

/** Where a simulated policy stands: `reached` is the share of the possible, from the practice of the base year. */
export interface FrontierPlace extends FrontierPoint {
  readonly scenario: string;
  readonly title: string;
  readonly byYear: readonly number[];
  readonly reached?: number;
}

/** One class of quartiers: gaps in points, by year where a list; `best` is that of a rule that would care for it alone. */
export interface FrontierClass {
  readonly fragilite: Fragilite;
  readonly practice: number;
  readonly best: number;
  readonly bestByYear: readonly number[];
  readonly places: readonly {
    readonly scenario: string;
    readonly gap: number;
    readonly byYear: readonly number[];
    readonly reached?: number;
  }[];
}

/** What more effort of the commissions brings, class by class, in one year. */
export interface FrontierEffort {
  readonly year: number;
  readonly replications: number;
  /** Points under which a gain is too small to matter. */
  readonly least: number;
  readonly classes: readonly {
    readonly fragilite: Fragilite;
    readonly best: number;
    readonly points: readonly {
      readonly effort: number;
      readonly gap: number;
      readonly se: number;
      readonly reached?: number;
    }[];
    /** Effort beyond which nothing more is gained; absent when each step still pays. */
    readonly saturation?: number;
  }[];
}

/** What any rule could do for one measure of the gap. */
export interface FrontierMeasure {
  readonly measure: "bornes" | "quatre-quarts";
  /** The bounds of article 5.2 that the scenario is measured against. */
  readonly bounds: Bounds;
  /** Absent when the rules clash even with no objective. */
  readonly best?: {
    readonly gap: number;
    readonly modestes: number;
    readonly byYear: readonly {readonly year: number; readonly gap: number}[];
    /** What holds the gap up; then what holds down the modest ménages housed once the gap is at its least. */
    readonly binding: readonly FrontierBinding[];
    readonly bindingModestes: readonly FrontierBinding[];
  };
  /** Best mean gap with the candidates of one commission alone. */
  readonly bestOneCommission?: number;
  /** Gap of the base year, from which the possible is counted. */
  readonly practice: number;
  /** The classes of which the measure asks something. */
  readonly classes: readonly FrontierClass[];
  /** Present when it was asked. */
  readonly effort?: FrontierEffort;
  /** From the best balance to the most modest ménages. */
  readonly curve: readonly FrontierPoint[];
  readonly places: readonly FrontierPlace[];
  /** Whether the objective can be held every year, and if not the smallest set of rules that clash. */
  readonly clash?: {
    readonly gap: number;
    readonly families: readonly FrontierFamily[];
    readonly text: string;
  };
}

/** How far the flows of the convention can move the occupied stock. */
export interface FrontierStock {
  readonly years: number;
  /** Share of the stock attributed each year, in [0, 1]. */
  readonly rotation: number;
  /** Share of the gap that a perfect flow would close, in [0, 1]. */
  readonly closed: number;
  readonly brackets: readonly {
    readonly bracket: string;
    /** French name. */
    readonly name: string;
    readonly reference: number;
    readonly base: number;
    readonly best: number;
    readonly simulated: number;
  }[];
}

/** The document printed by `equilibre atteignable --json`. */
export interface FrontierDocument extends RunHeader {
  readonly schema: "equilibre/atteignable@1";
  readonly scenario: {readonly id: string; readonly title: string};
  readonly years: readonly number[];
  /** Brackets of resources of the first scenario, by step; absent from older documents. */
  readonly brackets?: Brackets;
  readonly candidates: {readonly perCommission: number; readonly commissions: number};
  readonly measures: readonly FrontierMeasure[];
  readonly stock: FrontierStock;
  readonly assumptions: readonly string[];
}
