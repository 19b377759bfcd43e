import type {RunHeader} from "../indicateurs/runHeader.js";
import type {Interval} from "../statistics/interval.js";
import type {GoalSeek, Trial} from "./goalSeek.js";

/** The document printed by `equilibre viser --json`: the smallest move of a lever that meets an objective, or why none does. */
export interface ViserDocument extends RunHeader {
  readonly schema: "equilibre/objectif@1";
  readonly scenario: {readonly id: string; readonly title: string};
  readonly lever: {
    readonly id: string;
    readonly description: string;
    readonly unit: string;
    readonly low: number;
    readonly high: number;
    readonly step: number;
    /** Year from which the lever is moved; absent when it holds for the whole simulation. */
    readonly from?: number;
  };
  readonly objective: {
    readonly outcome: string;
    readonly label: string;
    readonly unit: "share" | "points" | "count" | "months";
    readonly relation: "<=" | ">=";
    readonly bound: number;
    readonly year: number;
    readonly confidence: number;
  };
  readonly search: GoalSeek;
  /**
   * Same lever on draws that the search did not see, with the exact interval at 95 % of the share that meets the objective
   * (Clopper and Pearson): replicates are few.
   */
  readonly confirmation?: Trial & {
    readonly interval: Interval;
    readonly confirmed: boolean;
    readonly seed: string;
  };
  /**
   * Share of the plausible worlds whose mean future meets the objective at this value, with Wilson's 95 % interval; absent
   * where chance alone was drawn.
   */
  readonly inWorlds?: Interval & {
    readonly value: number;
    readonly n: number;
    readonly share: number;
    readonly knownOn: string;
  };
  /** When nothing confirms: the value of the lever that comes nearest, and why it goes no further, in French. */
  readonly nearest?: Trial;
  readonly reasons: readonly string[];
}
