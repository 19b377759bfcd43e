import type {Convention, IsoDate} from "../core/convention/convention.js";
import {numberAt, numbersAt} from "../core/convention/valueAt.js";
import {formatDecimal, formatTerm} from "./numbers.js";

/** The bounds of article 5.2 in force, in order of time, each told once; shares under the low threshold, in [0, 1]. */
export interface Bounds {
  readonly ceilings: readonly number[];
  readonly floors: readonly number[];
}

/** The scale of resources in force: where brackets end, lowest first, and under which share resources are low (of 1). */
export interface Scale {
  readonly thresholds: readonly number[];
  readonly low: number;
}

/** The scale in force on a date; before the convention, that of its first day. */
export function scaleAt(convention: Convention, date: IsoDate): Scale {
  const on = date > convention.inForce ? date : convention.inForce;
  return {
    thresholds: numbersAt(convention, "brackets.thresholds", on),
    low: numberAt(convention, "brackets.modestesBelow", on)
  };
}

/** « faibles ressources (moins de 60 %) ». */
export function lowResources({low}: Pick<Scale, "low">): string {
  return `faibles ressources (moins de ${percent(low)})`;
}

type BySteps = readonly (readonly (number | null)[])[];

/** The bounds that a simulation is measured against: `ceiling` and `floor` are [step][class], null where none holds. */
export function boundsOf({ceiling, floor}: {readonly ceiling: BySteps; readonly floor: BySteps}): Bounds {
  return {ceilings: inTime(ceiling), floors: inTime(floor)};
}

/** « Bornes de 50 % (article 5.2) », or both bounds where they differ; values that change with time follow each other. */
export function boundsLabel(bounds: Bounds): string {
  const one = oneBound(bounds);
  return one === undefined
    ? `Bornes (${[...each(bounds), "article 5.2"].join(", ")})`
    : `Bornes de ${one} (article 5.2)`;
}

/** « de la borne de 50 % », or « de la borne (plafond de 55 %, plancher de 50 %) ». */
export function ofTheBound(bounds: Bounds): string {
  const one = oneBound(bounds);
  return one === undefined ? `de la borne (${each(bounds).join(", ")})` : `de la borne de ${one}`;
}

function oneBound({ceilings, floors}: Bounds): string | undefined {
  return ceilings.length > 0 && String(ceilings) === String(floors) ? inOrder(ceilings) : undefined;
}

function each({ceilings, floors}: Bounds): string[] {
  return [
    ...(ceilings.length === 0 ? [] : [`plafond de ${inOrder(ceilings)}`]),
    ...(floors.length === 0 ? [] : [`plancher de ${inOrder(floors)}`])
  ];
}

/** What the bracket of a rank spans: « moins de 40 % », « 40 à 60 % », « plus de 80 % ». */
export function span(rank: number, thresholds: readonly number[]): string {
  if (rank < 0 || rank > thresholds.length) throw new RangeError(`no bracket has such a rank: ${rank}`);
  if (rank === 0) return `moins de ${percent(thresholds[0])}`;
  if (rank === thresholds.length) return `plus de ${percent(thresholds[rank - 1])}`;
  return `${formatDecimal(100 * thresholds[rank - 1])} à ${percent(thresholds[rank])}`;
}

/** « sous 60 % »: ménages whose resources the text calls low. */
export function underLow({low}: Pick<Scale, "low">): string {
  return `sous ${percent(low)}`;
}

function inTime(steps: BySteps): number[] {
  const values: number[] = [];
  for (const classes of steps)
    for (const value of new Set(classes)) if (value !== null && value !== values.at(-1)) values.push(value);
  return values;
}

function inOrder(values: readonly number[]): string {
  return values.map(percent).join(" puis ");
}

const percent = (share: number) => formatTerm(share);
