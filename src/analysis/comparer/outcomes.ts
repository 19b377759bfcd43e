import type {Brackets} from "../../core/brackets.js";
import {fragilites, statuses} from "../../core/vocabulary.js";
import {lowestMenages} from "../../words/bracketWords.js";
import {type Bounds, boundsLabel, boundsOf, underModestes, underObjective} from "../../words/inForce.js";
import {bracketNames, classNames} from "../../words/labels.js";
import {lowerFirst} from "../../words/lowerFirst.js";
import {bracketGaps, groupedGaps} from "../indicateurs/convergenceGaps.js";
import {type FluxClass, fluxOf} from "../indicateurs/fluxOf.js";
import type {Objectives} from "../indicateurs/objectives.js";
import {type PeriodView, ratio} from "../indicateurs/periodView.js";
import {lawOutcomes} from "./lawOutcomes.js";

/** What the names of outcomes tell of a side of a comparison: its cuts of resources and its bounds. */
export interface InForce {
  readonly brackets: Brackets;
  readonly bounds: Bounds;
}

/** A figure that scenarios are compared on, replicate by replicate. */
export interface Outcome {
  readonly id: string;
  /** French name. */
  readonly label: string;
  /** The same with the figures of what the flows are measured against, where the name has any. */
  readonly labelUnder?: (inForce: InForce) => string;
  /** `share` in [0, 1], `points` of percentage, `count` a year, `months`. */
  readonly unit: "share" | "points" | "count" | "months";
  /** True for a count on the last day of a period, which half a year does not halve. */
  readonly stock?: boolean;
  readonly values: (view: PeriodView, objectives: Objectives) => Float64Array;
}

const cellsOf = ({brackets}: PeriodView) =>
  brackets.flatMap((k) => ["aci", "autres"].map((a) => `${k}.${a}`));
const flux = (classes: readonly string[], within: readonly string[], status: readonly string[]) =>
  classes.flatMap((g) => within.flatMap((k) => status.map((s) => `flux.${g}.${k}.${s}`)));

function count(id: string, label: string, names: (view: PeriodView) => readonly string[]): Outcome {
  return {id, label, unit: "count", values: (view) => view.sum(names(view))};
}

function mean(id: string, label: string, {months, menages}: {months: string; menages: string}): Outcome {
  const values = (view: PeriodView) =>
    ratio(
      view.sum(cellsOf(view).map((c) => `${months}.${c}`)),
      view.sum(cellsOf(view).map((c) => `${menages}.${c}`))
    );
  return {id, label, unit: "months", values};
}

/** Share of the low set of the objective in the attributions of a class; its label tells no figure by itself. */
export function lowShare(id: string, g: FluxClass): Outcome {
  const name = (under: string) => `Part ${under}, ${classNames[g]}`;
  return {
    id,
    label: name(underObjective(g)),
    labelUnder: ({brackets}) => name(underObjective(g, brackets)),
    unit: "share",
    values: (view) => fluxOf(view, g).under60
  };
}

const modestesLabel = (under: string) => `Ménages ${under} logés`;
const premierAccesLabel = (menages: string) => `Premiers accès de ménages ${menages}`;

/** The outcomes of a comparison: balance by class, ménages housed, ACI, mutations, NPRU, waits, vacancy. */
export const outcomes: readonly Outcome[] = [
  ...([...fragilites, "metropole"] as const).map((g) => lowShare(`under60.${g}`, g)),
  {
    id: "ecart.bornes",
    label: "Écart aux bornes (article 5.2)",
    labelUnder: ({bounds}) => `Écart aux ${lowerFirst(boundsLabel(bounds))}`,
    unit: "points",
    values: (view, objectives) => groupedGaps(view, objectives).gaps
  },
  {
    id: "ecart.quatreQuarts",
    label: "Plus grand écart à l’équilibre de référence",
    unit: "points",
    values: (view, objectives) => bracketGaps(view, objectives).gaps
  },
  count("attributions", "Attributions", (view) => flux(fragilites, view.brackets, statuses)),
  {
    ...count("menagesModestesLoges", modestesLabel(underModestes()), (view) =>
      flux(fragilites, view.lowest("modestes"), statuses)
    ),
    labelUnder: ({brackets}) => modestesLabel(underModestes(brackets))
  },
  {
    ...count("tresModestesLoges", modestesLabel(bracketNames.tresModestes), (view) =>
      flux(fragilites, view.lowest("tresModestes"), statuses)
    ),
    labelUnder: ({brackets}) => modestesLabel(lowestMenages(brackets))
  },
  // The price of an objective is read here: what makes CAL choose mutations lengthens chains and raises the counts above.
  count("premierAcces", "Premiers accès", (view) => flux(fragilites, view.brackets, ["premierAcces"])),
  {
    ...count("premierAcces.modestes", premierAccesLabel(underModestes()), (view) =>
      flux(fragilites, view.lowest("modestes"), ["premierAcces"])
    ),
    labelUnder: ({brackets}) => premierAccesLabel(underModestes(brackets))
  },
  {
    ...count("premierAcces.tresModestes", premierAccesLabel(bracketNames.tresModestes), (view) =>
      flux(fragilites, view.lowest("tresModestes"), ["premierAcces"])
    ),
    labelUnder: ({brackets}) => premierAccesLabel(lowestMenages(brackets))
  },
  {
    id: "aci",
    label: "Part ACI des premiers accès",
    unit: "share",
    values: (view) =>
      ratio(view.sum(fragilites.map((g) => `aci.${g}`)), view.sum(fragilites.map((g) => `premierAcces.${g}`)))
  },
  count("mutations", "Mutations", (view) => flux(fragilites, view.brackets, ["mutation"])),
  count("relogementsNpru", "Relogements NPRU", (view) => flux(fragilites, view.brackets, ["relogementNpru"])),
  count("relogementsHorsQpv", "Relogements NPRU hors quartiers prioritaires", () => ["relogementsHorsQpv"]),
  count("plai", "PLAI livrés", () => ["livraisons.plai"]),
  ...lawOutcomes,
  mean("delai.loges", "Attente des ménages logés", {months: "waitedMonths", menages: "housed"}),
  mean("delai.enAttente", "Ancienneté des demandes en attente", {
    months: "end.pendingMonths",
    menages: "end.pending"
  }),
  count("refus", "Refus de ménages", () => fragilites.map((g) => `refus.${g}`)),
  {
    ...count("vacants", "Logements vacants en fin d’année", () => fragilites.map((g) => `end.vacants.${g}`)),
    stock: true
  }
];

/** What is in force over the steps of a simulation. */
export function inForceOf(objectives: Objectives): InForce {
  return {brackets: objectives.brackets, bounds: boundsOf(objectives)};
}

/** Name of an outcome under what is in force on each side; where they differ, no figure is told. */
export function outcomeLabel({label, labelUnder}: Outcome, sides: readonly InForce[]): string {
  const [first, ...others] = sides.map((inForce) => labelUnder?.(inForce) ?? label);
  return others.every((other) => other === first) ? first : label;
}
