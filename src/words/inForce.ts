import {type Brackets, type LowSet, lowSets, objectiveLowSet} from "../core/brackets.js";
import type {Convention, IsoDate} from "../core/convention/convention.js";
import {numberAt, numbersAt} from "../core/convention/valueAt.js";
import {type Fragilite, fragilites} from "../core/vocabulary.js";
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

/** « 50 % », or « plafond de 55 %, plancher de 50 % »; empty where no bound holds. */
export function boundsWords(bounds: Bounds): string {
  return oneBound(bounds) ?? each(bounds).join(", ");
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

/** What the brackets of a result say of low resources, step after step. */
export type Cuts = Pick<Brackets, "thresholds" | "low">;

/**
 * « sous 60 % », « sous 60 % puis 50 % »: the ménages counted as modestes (`menagesModestesLoges`, the métropole, a
 * commune, a bailleur). « à faibles ressources » where the sides do not say the same, or where one says nothing (a document
 * that predates its brackets): then no figure is told.
 */
export function underModestes(...sides: readonly (Cuts | undefined)[]): string {
  return underSet("modestes", ...sides);
}

/** The same for what article 5.2 looks at in one class of quartiers, or for the métropole. */
export function underObjective(fluxClass: Fragilite | "metropole", ...sides: readonly Cuts[]): string {
  return underSets([fluxClass === "metropole" ? "modestes" : objectiveLowSet(fluxClass)], sides);
}

/** The same for the three classes of quartiers together, as the heading of a table says it. */
export function underObjectives(...sides: readonly Cuts[]): string {
  return underSets(fragilites.map(objectiveLowSet), sides);
}

/** The same for any low set, such as the logements kept for low resources (article 12). */
export function underSet(set: LowSet, ...sides: readonly (Cuts | undefined)[]): string {
  return underSets([set], sides);
}

/** Those whom article 5.2 does not look at in a class: « au-dessus de 60 % ». */
export function aboveObjective(fluxClass: Fragilite | "metropole", ...sides: readonly Cuts[]): string {
  const under = underObjective(fluxClass, ...sides);
  return under === lowWords ? "aux autres ressources" : under.replace(/^sous/, "au-dessus de");
}

/** What is in force in one step. */
export function cutsAt({thresholds, low}: Cuts, step: number): Cuts {
  const at = Object.fromEntries(lowSets.map((set) => [set, [low[set][step]]]));
  return {thresholds: [thresholds[step]], low: at as unknown as Cuts["low"]};
}

/** What it is a share of, where a figure is told: « sous 60 % du plafond PLUS ». */
export function ofPlusScale(under: string): string {
  return under === lowWords ? under : `${under} du plafond PLUS`;
}

const lowWords = "à faibles ressources";

function underSets(sets: readonly LowSet[], sides: readonly (Cuts | undefined)[]): string {
  const known = sides.filter((side) => side !== undefined);
  if (known.length < sides.length) return lowWords;
  const said = new Set(
    known.flatMap(({thresholds, low}) =>
      sets.map((set) => {
        const cuts = thresholds.map((of, step) => of[low[set][step] - 1]);
        return inOrder(cuts.filter((cut, step) => cut !== cuts[step - 1]));
      })
    )
  );
  return said.size === 1 ? `sous ${[...said][0]}` : lowWords;
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
