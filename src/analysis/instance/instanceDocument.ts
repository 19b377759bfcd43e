import type {Brackets} from "../../core/brackets.js";
import type {Fragilite} from "../../core/vocabulary.js";
import type {ShareObjective} from "../bilan/shareObjective.js";
import type {LowCounts} from "./wholePreconisation.js";

/** The half-yearly instance (article 10.1): one sheet a territory. Counts that a publication hides are absent. */
export interface InstanceDocument {
  readonly schema: "equilibre/instance@1";
  readonly title: string;
  /** The half-year that has ended, and the one that is prepared. */
  readonly period: string;
  readonly next: string;
  /** Half-years read, the period last, and how many the objective is followed over. */
  readonly halfYears: readonly string[];
  readonly window: number;
  readonly publication: boolean;
  /** What the sheets do not observe: ménages that were drawn, or quartiers whose class is built for want of the annex. */
  readonly synthetic: {readonly menages: boolean; readonly quartiers: boolean};
  readonly files: readonly {readonly file: string; readonly sha256: string; readonly lines: number}[];
  /** Where the territories come from, and the first of what their file says of it. */
  readonly territoires: {readonly file: string; readonly source: string};
  readonly brackets: Brackets;
  readonly objectives: {readonly [g in Fragilite]?: Pick<ShareObjective, "target" | "direction">};
  readonly sheets: readonly InstanceSheet[];
}

export interface InstanceSheet {
  readonly nom: string;
  readonly communes: readonly string[];
  readonly period: Partial<LowCounts>;
  /** What follows most from the préconisations first, then the others together, class by class. */
  readonly rows: readonly InstanceRow[];
  readonly followed?: InstanceFollowed;
  /** Quartiers prioritaires, commune by commune: pace of attributions, and logements empty where the stock was imported. */
  readonly vacancy: readonly InstanceVacancy[];
}

/** Units whose préconisation of the half-year was kept to, and by how many ménages the others missed it. */
export interface InstanceFollowed {
  readonly units: number;
  readonly kept: number;
  readonly missedBy?: number;
}

export interface InstanceRow {
  readonly label: string;
  readonly commune: string;
  readonly fragilite?: Fragilite;
  readonly qpv: boolean;
  /** Units put together; 1 for a row of its own. */
  readonly units: number;
  readonly period: Partial<LowCounts>;
  /** Expected in the next half-year: the mean of those read. */
  readonly expected?: number;
  readonly preconisation?: Preconisation;
  /** What was asked of the half-year, for as many attributions as were made, and what was done. */
  readonly last?: Preconisation & {readonly done: number; readonly kept: boolean};
  /** The same shared between bailleurs; absent where one alone attributes, and from publications. */
  readonly bailleurs?: readonly {readonly nom: string; readonly expected: number; readonly count: number}[];
}

export interface Preconisation {
  readonly direction: ShareObjective["direction"];
  readonly count: number;
  readonly over: number;
}

export interface InstanceVacancy {
  readonly commune: string;
  readonly attributions?: number;
  /** Mean of the half-years before; absent where there is none. */
  readonly before?: number;
  /** Logements of the imported stock, and those that stand empty. */
  readonly logements?: number;
  readonly vacants?: number;
}
