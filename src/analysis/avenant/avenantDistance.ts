import {type Fragilite, fragilites} from "../../core/vocabulary.js";
import {type Bounds, boundsOf} from "../../words/inForce.js";
import type {Compared} from "../comparer/comparePaired.js";
import {groupedGaps} from "../indicateurs/convergenceGaps.js";
import {fluxOf} from "../indicateurs/fluxOf.js";
import {periodView} from "../indicateurs/periodView.js";
import type {Estimate} from "../indicateurs/result.js";
import {halfYearName} from "./halfYearsInForce.js";

/** Without the avenants, then with them. */
type Sides<T> = readonly [without: T, with_: T];

/** How far article 5.2 is missed, year by year, each side at the bounds in force on it; then shares half-year by half-year. */
export interface AvenantDistance {
  /** Largest gap still called held, in points. */
  readonly tolerance: number;
  /** Half-years over which a préconisation is followed. */
  readonly window: number;
  readonly years: readonly {
    readonly year: number;
    readonly sides: Sides<{readonly bounds: Bounds; readonly gap: Estimate}>;
  }[];
  /** Classes that a bound holds on one side at least. */
  readonly halfYears: readonly {
    readonly halfYear: string;
    readonly fragilite: Fragilite;
    readonly sides: Sides<{readonly bounds: Bounds; readonly share: Estimate}>;
  }[];
}

/** Read in the counters of both runs, which share their draws. */
export function avenantDistance(
  sides: Sides<Compared>,
  {tolerance, window}: Pick<AvenantDistance, "tolerance" | "window">
): AvenantDistance {
  const [{replicates, objectives}] = sides;
  const steps = Array.from({length: replicates.steps - 2}, (_, i) => i + 2);
  const first = objectives.firstYear;
  const each = <T>(measure: (side: Compared) => T): Sides<T> => [measure(sides[0]), measure(sides[1])];
  return {
    ...{tolerance, window},
    years: steps
      .filter((step) => step % 2 === 1)
      .map((step) => ({
        year: first + (step >> 1),
        sides: each((side) => {
          const view = periodView(side.replicates, [step - 1, step]);
          const {ceiling, floor} = side.objectives;
          return {
            bounds: boundsOf({ceiling: [ceiling[step]], floor: [floor[step]]}),
            gap: view.estimate(groupedGaps(view, side.objectives).gaps)
          };
        })
      })),
    halfYears: fragilites.flatMap((fragilite, g) =>
      sides.every(({objectives: {ceiling, floor}}) =>
        steps.every((step) => ceiling[step][g] === null && floor[step][g] === null)
      )
        ? []
        : steps.map((step) => ({
            halfYear: halfYearName({year: first + (step >> 1), half: step % 2 === 0 ? 1 : 2}),
            fragilite,
            sides: each((side) => {
              const view = periodView(side.replicates, [step]);
              const {ceiling, floor} = side.objectives;
              return {
                bounds: boundsOf({ceiling: [[ceiling[step][g]]], floor: [[floor[step][g]]]}),
                share: view.estimate(fluxOf(view, fragilite).under60)
              };
            })
          }))
    )
  };
}
