import {fragilites} from "../../core/vocabulary.js";
import type {Compared} from "../comparer/comparePaired.js";
import {fluxOf} from "../indicateurs/fluxOf.js";
import type {Objectives} from "../indicateurs/objectives.js";
import {type PeriodView, periodView} from "../indicateurs/periodView.js";
import {mean} from "../statistics/mean.js";

/** One year of what any rule of attribution has to work with: means over the replicates of a scenario. */
export interface FrontierYear {
  readonly year: number;
  /** Attributions by class: rotation and production. */
  readonly attributions: readonly number[];
  /** Attributions by class and bracket in the simulation. */
  readonly simulated: readonly (readonly number[])[];
  /** Ménages of each bracket that could have been housed since the first year: those who were, and those still waiting. */
  readonly available: readonly number[];
  /** The same, of those in an ACI situation. */
  readonly availableAci: readonly number[];
  readonly relogements: readonly number[];
  readonly premierAcces: number;
  /** Share of first accesses that article 6.2 keeps for ACI ménages. */
  readonly aciObjective: number;
  /** Brackets among the candidates presented, by class, in [0, 1]. */
  readonly presented: readonly (readonly number[])[];
  /** Share of the offers that are accepted, by class. */
  readonly accepted: readonly number[];
  readonly reference: readonly number[];
  readonly ceiling: readonly (number | null)[];
  readonly floor: readonly (number | null)[];
  /** How many brackets, from the lowest, the ceiling and the floor look at, and the ménages modestes are. */
  readonly low: {readonly ceiling: number; readonly floor: number; readonly modestes: number};
}

/** Reads in the counters of a scenario what bounds every rule of attribution. */
export function frontierFigures(
  {replicates, objectives}: Compared,
  {aciObjective}: {aciObjective: readonly number[]}
): FrontierYear[] {
  const brackets = replicates.layout.brackets.ids;
  const housed = brackets.map(() => 0);
  const housedAci = brackets.map(() => 0);
  return Array.from({length: replicates.steps / 2 - 1}, (_, i) => {
    const view = periodView(replicates, [2 * i + 2, 2 * i + 3]);
    const total = (names: readonly string[]) => mean(Array.from(view.sum(names)));
    const simulated = fragilites.map((g) => attributionsOf(view, g));
    brackets.forEach((k, b) => {
      housed[b] += simulated.reduce((sum, row) => sum + row[b], 0);
      housedAci[b] += total([`housed.${k}.aci`]);
    });
    const pending = (k: string, kinds: readonly string[]) => total(kinds.map((a) => `end.pending.${k}.${a}`));
    return {
      year: objectives.firstYear + 1 + i,
      attributions: simulated.map((row) => row.reduce((sum, count) => sum + count, 0)),
      simulated,
      available: brackets.map((k, b) => housed[b] + pending(k, ["aci", "autres"])),
      availableAci: brackets.map((k, b) => housedAci[b] + pending(k, ["aci"])),
      relogements: brackets.map((k) => total(fragilites.map((g) => `flux.${g}.${k}.relogementNpru`))),
      premierAcces: total(fragilites.flatMap((g) => brackets.map((k) => `flux.${g}.${k}.premierAcces`))),
      aciObjective: aciObjective[view.lastStep],
      presented: fragilites.map((g) => shares(brackets.map((k) => total([`presented.${g}.${k}`])))),
      accepted: fragilites.map((g) => {
        const offers = total([`offers.${g}`]);
        return offers === 0 ? 1 : 1 - total([`refus.${g}`]) / offers;
      }),
      ...inForce(objectives, view.lastStep),
      low: {
        ceiling: view.lowest("ceiling").length,
        floor: view.lowest("floor").length,
        modestes: view.lowest("modestes").length
      }
    };
  });
}

function attributionsOf(view: PeriodView, g: (typeof fragilites)[number]): number[] {
  const {attributions, shares: byBracket} = fluxOf(view, g);
  return byBracket.map((share) =>
    mean(Array.from(share, (s, i) => (attributions[i] === 0 ? 0 : s * attributions[i])))
  );
}

function shares(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => (total === 0 ? 0 : count / total));
}

function inForce(
  {reference, ceiling, floor}: Objectives,
  step: number
): Pick<FrontierYear, "reference" | "ceiling" | "floor"> {
  return {reference: reference[step], ceiling: ceiling[step], floor: floor[step]};
}
