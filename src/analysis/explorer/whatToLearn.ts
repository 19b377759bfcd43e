import {quantile} from "../statistics/quantile.js";
import {evpi, gainOfChoice} from "../statistics/worlds/evpi.js";
import {evppi} from "../statistics/worlds/evppi.js";
import {outerBarFall} from "../statistics/worlds/outerBarFall.js";
import {additiveFit} from "./additiveFit.js";
import type {PartnerFile, ToldCoordinate} from "./exploredWorlds.js";

/** By how much the outer bar of a figure would narrow: as a share of it, in [0, 1], and in its unit. */
export interface Fall {
  readonly share: number;
  readonly width: number;
}

/** What would be gained by knowing some hypotheses: a file that a partner holds, or one hypothesis. */
export interface Lesson {
  readonly id: string;
  readonly title: string;
  /** Absent for a hypothesis alone. */
  readonly file?: PartnerFile;
  /** Hypotheses drawn that it settles. */
  readonly factors: readonly string[];
  /** One a bar asked for, in their order. */
  readonly falls: readonly Fall[];
  /** Mean over bars of the shares: what lessons are ranked on. */
  readonly fall: number;
  /** Expected value of partial perfect information, in the unit of the utility; absent where there is no decision. */
  readonly evppi?: number;
}

/** What to ask for first, for some bars and for a decision between policies. */
export interface Lessons {
  /** Expected value of knowing everything, in the unit of the utility. */
  readonly evpi?: number;
  /** Files, and single coordinates, each in the order of their falls. */
  readonly files: readonly Lesson[];
  readonly hypotheses: readonly Lesson[];
}

export interface LessonsOptions {
  readonly coordinates: readonly ToldCoordinate[];
  /** [world][coordinate]. */
  readonly places: readonly (readonly number[])[];
  /** Futures of each bar, [bar][world][replicate], a number each. */
  readonly bars: readonly (readonly (readonly number[])[])[];
  /** [policy][world], higher is better; under two policies there is no decision. */
  readonly utilities?: readonly (readonly number[])[];
  readonly files: readonly PartnerFile[];
}

/** Lessons of every file that settles something, and of every coordinate of the worlds. */
export function lessonsOf({coordinates, places, bars, utilities, files}: LessonsOptions): Lessons {
  const columns = bars.map((futures) => futures[0].map((_, r) => futures.map((row) => row[r])));
  const decision = utilities !== undefined && utilities.length > 1 ? utilities : undefined;
  const ceiling = decision && evpi(decision);
  const alone = decision && evppi(places, decision);
  const single = columns.map((replicates) => {
    const each = replicates.map((futures) => outerBarFall(places, futures));
    const width = barOf(replicates);
    return coordinates.map((_, c) => {
      const share = meanOf(each.map((falls) => falls[c].share));
      return {share, width: share * width};
    });
  });
  const ofFile = (file: PartnerFile): Lesson => {
    const inputs = coordinates.flatMap(({factor}, c) => (file.settles.includes(factor) ? [c] : []));
    const falls = columns.map((replicates) => fallOf(replicates, places, inputs));
    return {
      id: file.id,
      title: file.title,
      file,
      factors: [...new Set(inputs.map((c) => coordinates[c].factor))],
      falls,
      fall: meanOf(falls.map(({share}) => share)),
      ...(decision && {evppi: Math.min(ceiling ?? 0, gainOf(decision, places, inputs))})
    };
  };
  const ofCoordinate = ({id, label, factor}: ToldCoordinate, c: number): Lesson => {
    const falls = single.map((bar) => bar[c]);
    return {
      id,
      title: label,
      factors: [factor],
      falls,
      fall: meanOf(falls.map(({share}) => share)),
      ...(alone && {evppi: alone[c]})
    };
  };
  return {
    ...(ceiling !== undefined && {evpi: ceiling}),
    files: ranked(files.map(ofFile).filter(({factors}) => factors.length > 0)),
    hypotheses: ranked(coordinates.map(ofCoordinate))
  };
}

function ranked(lessons: readonly Lesson[]): Lesson[] {
  return [...lessons].sort((a, b) => b.fall - a.fall || (b.evppi ?? 0) - (a.evppi ?? 0));
}

function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((a, b) => a + b, 0) / values.length;
}

function barOf(columns: readonly (readonly number[])[]): number {
  const pooled = columns.flat();
  return quantile(pooled, 0.95) - quantile(pooled, 0.05);
}

/** Fall of a bar of single futures, on average over replicates, were these inputs known. */
function fallOf(
  columns: readonly (readonly number[])[],
  places: readonly (readonly number[])[],
  inputs: readonly number[]
): Fall {
  const shares = columns.map((futures) => {
    const n = futures.length;
    const mean = futures.reduce((a, b) => a + b, 0) / n;
    const variance = futures.reduce((sum, y) => sum + (y - mean) * (y - mean), 0) / (n - 1);
    if (!(variance > 0) || inputs.length === 0) return 0;
    const left = additiveFit(places, inputs, futures).residualVariance / variance;
    return 1 - Math.sqrt(Math.min(1, left));
  });
  const share = meanOf(shares);
  return {share, width: share * barOf(columns)};
}

/** As `evppi`, for several inputs known together: what each policy does more than the first is smoothed along all of them. */
function gainOf(
  utilities: readonly (readonly number[])[],
  places: readonly (readonly number[])[],
  inputs: readonly number[]
): number {
  if (inputs.length === 0) return 0;
  const increments = utilities.slice(1).map((row) => row.map((u, w) => u - utilities[0][w]));
  const smoothed = increments.map((row) => additiveFit(places, inputs, row).fitted);
  return gainOfChoice([new Float64Array(places.length), ...smoothed]);
}
