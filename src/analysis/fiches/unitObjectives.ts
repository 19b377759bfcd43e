import {largestRemainder} from "../../core/numbers/largestRemainder.js";
import {fragilites} from "../../core/vocabulary.js";
import {type Cuts, underObjective} from "../../words/inForce.js";
import {classNames} from "../../words/labels.js";
import {formatNumber} from "../../words/numbers.js";
import {attributionsToKnow, yearsToKnow} from "../bilan/yearsToKnow.js";
import {scaled} from "../indicateurs/difference.js";
import type {Estimate} from "../indicateurs/result.js";
import {type Chance, chanceOf} from "./chanceOf.js";
import type {FicheUnit, UnitTargets} from "./fichesDocument.js";
import {leastCount} from "./leastCount.js";
import type {UnitYear} from "./unitYear.js";

/** One objective of a unit for a year, in whole ménages or logements. */
export interface UnitObjective {
  readonly label: string;
  readonly article: string;
  /** Attributions, first accesses… that it is counted over, in whole numbers; undefined where it is a count of its own. */
  readonly over?: number;
  readonly direction: "atLeast" | "atMost" | "none";
  readonly count: number;
  /** What the scenario expects of the same count; undefined where the simulation does not count it. */
  readonly expected?: Estimate;
  /** What a practice exactly at the objective would give by chance, nine years out of ten. */
  readonly chance?: Chance;
  /** Years before a practice ten points on the wrong side shows; undefined when it never does. */
  readonly years?: number;
}

/** The objectives of articles 5.2, 6.2, 8 and 11.4 for the volumes that a scenario expects of a unit. */
export function unitObjectives(
  unit: FicheUnit,
  {
    expected,
    targets,
    brackets
  }: {readonly expected: UnitYear; readonly targets: UnitTargets; readonly brackets: Cuts}
): UnitObjective[] {
  const premierAcces = Math.round(expected.premierAcces.mean);
  return [
    ...balance(unit, {expected, targets, brackets}),
    shareObjective(`Premiers accès ACI, sur ${formatNumber(premierAcces)}`, {
      article: "6.2",
      over: premierAcces,
      direction: "atLeast",
      share: targets.aci,
      perYear: expected.premierAcces.mean,
      expected: scaled(expected.aciShare, expected.premierAcces.mean)
    }),
    {
      label: "Ménages relogés du NPRU à accueillir",
      article: "8",
      direction: "none",
      count: targets.relogements,
      expected: expected.relogementsNpru
    },
    ...(targets.plai === undefined
      ? []
      : [
          {
            label: "PLAI livrés, reconstitution comprise",
            article: "11.4",
            direction: "none" as const,
            count: targets.plai
          }
        ])
  ];
}

/** Article 5.2 in each class of quartiers that the unit has, its attributions shared as its logements are. */
function balance(
  {logements}: FicheUnit,
  {
    expected,
    targets,
    brackets
  }: {readonly expected: UnitYear; readonly targets: UnitTargets; readonly brackets: Cuts}
): UnitObjective[] {
  const attributions = Math.round(expected.attributions.mean);
  if (attributions === 0 || logements.every((count) => count === 0)) return [];
  const byClass = largestRemainder(logements, attributions);
  // Ménages are simulated by class, but counted by unit as a whole.
  const isOneClass = byClass.filter((count) => count > 0).length === 1;
  return fragilites.flatMap((g, i) => {
    const [ceiling, floor] = [targets.ceiling[i], targets.floor[i]];
    const share = ceiling ?? floor;
    if (share === null || byClass[i] === 0) return [];
    return [
      shareObjective(
        `Ménages ${underObjective(g, brackets)}, ${classNames[g]}, sur ${formatNumber(byClass[i])} attributions`,
        {
          article: "5.2",
          over: byClass[i],
          direction: ceiling === null ? "atLeast" : "atMost",
          share,
          perYear: byClass[i],
          ...(isOneClass ? {expected: scaled(expected.under60, expected.attributions.mean)} : {})
        }
      )
    ];
  });
}

function shareObjective(
  label: string,
  {
    article,
    over,
    direction,
    share,
    perYear,
    expected
  }: {
    readonly article: string;
    readonly over: number;
    readonly direction: "atLeast" | "atMost";
    readonly share: number;
    readonly perYear: number;
    readonly expected?: Estimate;
  }
): UnitObjective {
  const count = direction === "atLeast" ? leastCount(share, over) : Math.floor(share * over + 1e-9);
  const years = yearsToKnow(needed(share, direction), perYear);
  return {
    label,
    article,
    over,
    direction,
    count,
    ...(expected === undefined ? {} : {expected}),
    ...(over > 0 ? {chance: chanceOf(over, share)} : {}),
    ...(years === undefined ? {} : {years})
  };
}

/** The size does not depend on the unit: each is looked for once. */
const known = new Map<string, number>();

function needed(target: number, direction: "atLeast" | "atMost"): number {
  const key = `${direction} ${target}`;
  const size = known.get(key) ?? attributionsToKnow({target, direction});
  known.set(key, size);
  return size;
}
