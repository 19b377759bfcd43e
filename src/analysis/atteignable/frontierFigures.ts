import {ceilingIds, queueCounter, rentLevelIds} from "../../core/indicateurs/layout.js";
import {fragilites, sizes, typologies} from "../../core/vocabulary.js";
import type {Compared} from "../comparer/comparePaired.js";
import type {Objectives} from "../indicateurs/objectives.js";
import {periodView} from "../indicateurs/periodView.js";
import {mean} from "../statistics/mean.js";

/** Logements of one sort that were let in a year. */
export interface LetLogements {
  /** Indices in `fragilites`, in `typologies`, and of the level of rent, the cheapest first. */
  readonly fragilite: number;
  readonly typology: number;
  readonly level: number;
  /** Whether the PLAI ceiling holds. */
  readonly plai: boolean;
  readonly count: number;
}

/** One year of what any rule of attribution has to work with: means over the replicates of a scenario. */
export interface FrontierYear {
  readonly year: number;
  /** Attributions by class: rotation and production. */
  readonly attributions: readonly number[];
  /** The same by sort of logement. */
  readonly logements: readonly LetLogements[];
  /** Smallest and largest ménage (indices in `sizes`) of each typology. */
  readonly sizeWindows: readonly (readonly [number, number])[];
  /** Ménages that could have been housed since the first year, those who were and those still waiting: [bracket][size][dearest level paid]. */
  readonly available: readonly (readonly (readonly number[])[])[];
  /** Communes where something was let: by class, what was; by bracket, who could have been housed there since the first year. */
  readonly communes: readonly {
    readonly commune: string;
    readonly attributions: readonly number[];
    readonly available: readonly number[];
  }[];
  /** Who could have been housed, by bracket, of those in an ACI situation. */
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
  /** How many brackets, from the lowest, the ceiling and the floor look at, the ménages modestes are, a PLAI is for. */
  readonly low: {
    readonly ceiling: number;
    readonly floor: number;
    readonly modestes: number;
    readonly plai: number;
  };
}

export interface FrontierRules {
  readonly aciObjective: readonly number[];
  readonly sizeWindows: FrontierYear["sizeWindows"];
  /** Effort of the CAL, [step][class]: a year before any is asked has no objective. */
  readonly effort: readonly (readonly number[])[];
}

/** Reads in the counters of a scenario what bounds every rule of attribution, from the first year of effort on. */
export function frontierFigures(
  {replicates, objectives}: Compared,
  {aciObjective, sizeWindows, effort}: FrontierRules
): FrontierYear[] {
  const brackets = replicates.layout.brackets.ids;
  const housedAci = brackets.map(() => 0);
  const housed = brackets.map(() => sizes.map(() => rentLevelIds.map(() => 0)));
  const {communes} = replicates.layout;
  const housedIn = communes.map(() => brackets.map(() => 0));
  const last = replicates.steps / 2 - 1;
  const first = firstEffort(effort, last);
  return Array.from({length: last - first + 1}, (_, i) => {
    const step = 2 * (first + i);
    const view = periodView(replicates, [step, step + 1]);
    const total = (names: readonly string[]) => mean(Array.from(view.sum(names)));
    brackets.forEach((k, b) => {
      housedAci[b] += total([`housed.${k}.aci`]);
    });
    const logements = letLogements(total);
    return {
      year: objectives.firstYear + first + i,
      attributions: fragilites.map((_, g) =>
        logements.reduce((sum, {fragilite, count}) => sum + (fragilite === g ? count : 0), 0)
      ),
      logements,
      sizeWindows,
      available: brackets.map((k, b) =>
        sizes.map((size, s) =>
          rentLevelIds.map((level, r) => {
            housed[b][s][r] += total([`housed.${k}.personnes${size}.${level}`]);
            return housed[b][s][r] + total([`end.pending.${k}.personnes${size}.${level}`]);
          })
        )
      ),
      communes: communes.flatMap((commune, c) => {
        const attributions = fragilites.map((g) => total([queueCounter(commune, g)]));
        const available = brackets.map((k, b) => {
          housedIn[c][b] += total([`commune.${commune}.${k}`]);
          return housedIn[c][b] + total([queueCounter(commune, k)]);
        });
        return attributions.every((count) => count === 0) ? [] : [{commune, attributions, available}];
      }),
      availableAci: brackets.map((k, b) => housedAci[b] + total([`end.pending.${k}.aci`])),
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
        modestes: view.lowest("modestes").length,
        plai: view.lowest("plai").length
      }
    };
  });
}

/** First year after the base year in which some class is asked an effort; where none ever is, the first one. */
function firstEffort(effort: FrontierRules["effort"], last: number): number {
  for (let year = 1; year <= last; year++)
    if ([2 * year, 2 * year + 1].some((step) => effort[step].some((share) => share > 0))) return year;
  return 1;
}

/** Every sort of logement that was let at all. */
function letLogements(total: (names: readonly string[]) => number): LetLogements[] {
  return fragilites.flatMap((g, fragilite) =>
    typologies.flatMap((t, typology) =>
      rentLevelIds.flatMap((r, level) =>
        ceilingIds.flatMap((p) => {
          const count = total([`filled.${g}.${t}.${r}.${p}`]);
          return count === 0 ? [] : [{fragilite, typology, level, plai: p === "plai", count}];
        })
      )
    )
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
