import type {Convention, IsoDate, ParameterValue} from "./convention/convention.js";
import {numberAt, numbersAt, valueAt} from "./convention/valueAt.js";
import type {Fragilite} from "./vocabulary.js";

/**
 * The brackets of resources of a convention (article 5.2): how many, what they are called, where they are cut, and which
 * of them each rule means by low resources. Nothing else of core or analysis knows a number of brackets or a cut.
 */

/** Bits that a bracket takes in a packed word, hence the most brackets that a convention may have. */
export const bracketBits = 3;
export const mostBrackets = 1 << bracketBits;

/**
 * What each low set is for, and the parameter that says under which threshold a ménage is in it: the ceiling of article
 * 5.2 and its floor, the ménages counted as modestes and très modestes, who may have a PLAI, a logement kept for low
 * resources (article 12), a private logement conventionné (article 11.6).
 */
export const lowSetParameters = {
  ceiling: "attribution.ceilingBelow",
  floor: "attribution.floorBelow",
  modestes: "brackets.modestesBelow",
  tresModestes: "brackets.tresModestesBelow",
  plai: "plai.resourcesBelow",
  accessible: "loyers.earmarkBelow",
  prive: "prive.resourcesBelow"
} as const;
export type LowSet = keyof typeof lowSetParameters;
export const lowSets = Object.keys(lowSetParameters) as LowSet[];

/** Brackets from the lowest resources to the highest; plain data, carried by plans, layouts and results. */
export interface Brackets {
  readonly ids: readonly string[];
  /** French names, as the convention writes them. */
  readonly names: readonly string[];
  /** Shares of the PLUS scale where they are cut, by step: one fewer than the brackets. */
  readonly thresholds: readonly (readonly number[])[];
  /** How many brackets, from the lowest, each low set holds, by step; at least one, never all of them. */
  readonly low: {readonly [set in LowSet]: readonly number[]};
}

/** The brackets of a convention on some dates, one a step. */
export function bracketsOn(convention: Convention, dates: readonly IsoDate[]): Brackets {
  const names = valueAt(convention, "brackets.names", convention.inForce);
  const thresholds = dates.map((date) => numbersAt(convention, "brackets.thresholds", date));
  const low = Object.fromEntries(
    lowSets.map((set) => [
      set,
      dates.map((date, step) => lowCount(thresholds[step], numberAt(convention, lowSetParameters[set], date)))
    ])
  ) as unknown as Brackets["low"];
  return {ids: bracketIds(names), names: Object.values(names).map(String), thresholds, low};
}

/** Ids of the brackets in a value of `brackets.names`: its keys, in their order. */
export function bracketIds(names: ParameterValue): string[] {
  return Object.keys(names);
}

/** How many brackets a convention has, all its life long. */
export function bracketCount(convention: Convention): number {
  return numbersAt(convention, "brackets.thresholds", convention.inForce).length + 1;
}

/** How many brackets lie under one of the thresholds. */
function lowCount(thresholds: readonly number[], below: number): number {
  const rank = thresholds.indexOf(below);
  if (rank < 0) throw new RangeError(`no bracket ends at ${below}: ${thresholds.join(", ")}`);
  return rank + 1;
}

/** The low set that article 5.2 looks at in a class of quartiers: its ceiling in the fragile ones, its floor elsewhere. */
export function objectiveLowSet(fragilite: Fragilite): LowSet {
  return fragilite === "fragile" ? "ceiling" : "floor";
}

/** The lowest `count` brackets as bits, the lowest bracket in bit 0. */
export function lowestMask(count: number): number {
  return (1 << count) - 1;
}
