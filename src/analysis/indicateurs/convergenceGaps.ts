import {fragilites} from "../../core/vocabulary.js";
import {fluxOf} from "./fluxOf.js";
import type {Objectives} from "./objectives.js";
import type {PeriodView} from "./periodView.js";

/** Largest gap of one year in each replicate, in points, and the class (index in `fragilites`) where it is; -1 if none. */
export interface YearGaps {
  readonly gaps: Float64Array;
  readonly worst: Int8Array;
}

/** Points beyond the grouped bounds of article 5.2, worst class; 0 within the bounds, NaN without any attribution. */
export function groupedGaps(view: PeriodView, {ceiling, floor}: Objectives): YearGaps {
  return worstOf(view, (flux, g) => {
    const [most, least] = [ceiling[view.lastStep][g], floor[view.lastStep][g]];
    return flux.under60.map((share) =>
      Number.isNaN(share) ? share : Math.max(0, 100 * (share - (most ?? 1)), 100 * ((least ?? 0) - share))
    );
  });
}

/** Largest absolute gap of any bracket to the reference balance in force, worst class, in points. */
export function bracketGaps(view: PeriodView, {reference}: Objectives): YearGaps {
  const inForce = reference[view.lastStep];
  return worstOf(view, (flux) =>
    flux.attributions.map((_, i) =>
      Math.max(...flux.shares.map((share, k) => 100 * Math.abs(share[i] - inForce[k])))
    )
  );
}

function worstOf(
  view: PeriodView,
  gapsOf: (flux: ReturnType<typeof fluxOf>, g: number) => Float64Array
): YearGaps {
  const byClass = fragilites.map((fragilite, g) => gapsOf(fluxOf(view, fragilite), g));
  const gaps = byClass[0].map(() => Number.NaN);
  const worst = new Int8Array(gaps.length).fill(-1);
  byClass.forEach((values, g) => {
    values.forEach((gap, i) => {
      if (Number.isNaN(gap) || gap <= gaps[i]) return;
      gaps[i] = gap;
      worst[i] = g;
    });
  });
  return {gaps, worst};
}
