import {mutation, premierAcces} from "../../core/markers.js";
import {fragilites, statuses} from "../../core/vocabulary.js";
import type {ReviewedAttribution} from "../bilan/reviewedAttribution.js";

/** How many of each thing a year of attributions is counted by. */
export interface CountShape {
  readonly communes: number;
  readonly bailleurs: number;
  readonly brackets: number;
}

/** Ranks of the list of candidates that are told apart; those beyond are counted with the last one. */
export const ranksTold = 6;

/** A year of attributions as whole numbers, whatever the number of its lines: the last entry of a row is « not said ». */
export interface YearCounts {
  readonly shape: CountShape;
  /** [month] */
  readonly months: Int32Array;
  /** [bailleur][commune][class, or not said][bracket, or not said] */
  readonly cells: Int32Array;
  /** [class][bailleur][status][bracket, or not said]: what a missing resource may be told by. */
  readonly strata: Int32Array;
  /** [bailleur][commune][status] */
  readonly natures: Int32Array;
  /** First accesses: [bailleur][commune][ACI, common law, not said] */
  readonly aci: Int32Array;
  /** Mutations: [blocked or complex, others, not said] */
  readonly blocked: Int32Array;
  /** [class][rank of the candidate who accepted, from the first, or not said] */
  readonly ranks: Int32Array;
}

/** Answers of a yes or no question, « not said » last. */
export const answers = 3;

/** The counts of a year without a line. */
export function emptyYear(shape: CountShape): YearCounts {
  const {communes, bailleurs, brackets} = shape;
  const units = communes * bailleurs;
  return {
    shape,
    months: new Int32Array(12),
    cells: new Int32Array(units * (fragilites.length + 1) * (brackets + 1)),
    strata: new Int32Array(fragilites.length * bailleurs * statuses.length * (brackets + 1)),
    natures: new Int32Array(units * statuses.length),
    aci: new Int32Array(units * answers),
    blocked: new Int32Array(answers),
    ranks: new Int32Array(fragilites.length * (ranksTold + 1))
  };
}

/** Counts one attribution, signed in a month from 0. */
export function countAttribution(
  {shape, months, cells, strata, natures, aci, blocked, ranks}: YearCounts,
  attribution: ReviewedAttribution,
  month: number
): void {
  const {communes, bailleurs, brackets} = shape;
  const {bailleur, commune, status, fragilite, bracket, rank} = attribution;
  const unit = bailleur * communes + commune;
  const k = bracket ?? brackets;
  months[month]++;
  cells[(unit * (fragilites.length + 1) + (fragilite ?? fragilites.length)) * (brackets + 1) + k]++;
  if (fragilite !== undefined) {
    strata[((fragilite * bailleurs + bailleur) * statuses.length + status) * (brackets + 1) + k]++;
    const told = rank === undefined ? ranksTold : Math.min(rank, ranksTold) - 1;
    ranks[fragilite * (ranksTold + 1) + told]++;
  }
  natures[unit * statuses.length + status]++;
  if (status === premierAcces) aci[unit * answers + answerOf(attribution.aci)]++;
  if (status === mutation) blocked[answerOf(attribution.blocked)]++;
}

function answerOf(answer: boolean | undefined): number {
  return answer === undefined ? 2 : answer ? 0 : 1;
}

/** All the attributions of a year. */
export function linesOf({months}: YearCounts): number {
  return months.reduce((a, b) => a + b, 0);
}

/** [group][entry] of a table whose rows of `width` belong to the group that `groupOf` tells. */
export function rowsBy(
  table: Int32Array,
  width: number,
  {groups, groupOf}: {groups: number; groupOf: (row: number) => number}
): number[][] {
  const sums = Array.from({length: groups}, () => new Array<number>(width).fill(0));
  for (let i = 0; i < table.length; i++) sums[groupOf(Math.floor(i / width))][i % width] += table[i];
  return sums;
}
