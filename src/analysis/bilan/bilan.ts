import type {Brackets} from "../../core/brackets.js";
import type {BilanLoi} from "./bilanLoi.js";
import type {BilanTable} from "./bilanTable.js";
import type {UnitVerdict, VerdictSet} from "./bilanVerdicts.js";
import type {Withheld} from "./secrecy/publishedLayout.js";
import type {ToldFigures} from "./secrecy/publishFigures.js";
import type {ShareObjective} from "./shareObjective.js";

/** A line that cannot be used, and why, in French. */
export interface UnusableLine {
  readonly file: string;
  readonly line: number;
  readonly reason: string;
}

/** How a file was understood, for the person who gave it: never published, as its extremes are those of single ménages. */
export interface FileReading {
  readonly file: string;
  /** French. */
  readonly readAs: string;
  /** Tabs of the workbook that were not read. */
  readonly tabsLeft?: readonly string[];
  /** Titles of the columns that were not read: those that nothing asks for, those that name people. */
  readonly columnsLeft?: readonly string[];
  readonly columns: readonly ColumnReading[];
  /** French: what was read otherwise than written, left out, or looks doubtful. */
  readonly doubts: readonly string[];
}

/** What a column was understood to hold. */
export interface ColumnReading {
  readonly column: string;
  readonly title: string;
  readonly kind: string;
  readonly values: number;
  readonly empty: number;
  readonly range?: {readonly min: string; readonly median: string; readonly max: string};
  readonly examples: readonly string[];
  readonly different?: number;
}

/** A verdict as shown: in a published bilan, without what is drawn from the hidden counts of the other units. */
export interface ShownVerdictSet
  extends Pick<VerdictSet, "id" | "title" | "article" | "objective" | "needed"> {
  readonly prior?: VerdictSet["prior"];
  readonly overdispersion?: VerdictSet["overdispersion"];
  readonly units: readonly Omit<UnitVerdict, "posterior" | "pValue" | "adjusted">[] | readonly UnitVerdict[];
}

/** The document printed by `equilibre bilan --json`: the bilan of attributions of article 19. */
export interface Bilan {
  readonly schema: "equilibre/bilan@1";
  readonly period: {readonly label: string; readonly halfYears: readonly string[]; readonly firstDay: string};
  /** True when small counts are hidden; a bilan that is not is for the partners alone. */
  readonly publication: boolean;
  readonly files: readonly {readonly file: string; readonly sha256: string; readonly lines: number}[];
  /** What synthetic files say of themselves: communes, quartiers and bailleurs are then told by number. Absent for real ones. */
  readonly exercise?: string;
  readonly convention: {
    readonly id: string;
    /** Day on which objectives were read. */
    readonly on: string;
    readonly avenants: readonly string[];
    readonly durationYears: number;
  };
  readonly objectives: {
    /** In force on that day, in one step; absent from older documents. */
    readonly brackets?: Brackets;
    readonly under60: {readonly [fragilite: string]: ShareObjective | undefined};
    readonly aci: ShareObjective;
    readonly floorReading: string;
  };
  readonly lines: {
    readonly read: number;
    readonly used: number;
    readonly outsidePeriod: number;
    readonly unusable: number;
    /** Without the half-years whose count is hidden. */
    readonly byHalfYear: {readonly [halfYear: string]: number};
    /** Months of the period without any attribution. */
    readonly emptyMonths: readonly string[];
  };
  /** What used lines do not say: each such line leaves the shares that need it. A hidden count is left out. */
  readonly missing: readonly {readonly what: string; readonly lines: number}[];
  readonly unusable: readonly UnusableLine[];
  /** How each file was understood; absent from a published bilan. */
  readonly readings?: readonly FileReading[];
  /** The same attributions as the law counts them; absent from a published bilan, whose masks do not cover it. */
  readonly loi?: BilanLoi;
  readonly tables: readonly BilanTable[];
  readonly withheld: readonly Withheld[];
  readonly verdicts: readonly ShownVerdictSet[];
  /** Every figure told, for the publication that follows; present when `publication`. */
  readonly told?: ToldFigures;
}
