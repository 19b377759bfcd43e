import {fragilites} from "../../core/vocabulary.js";
import type {Compared} from "../comparer/comparePaired.js";
import {fluxOf} from "../indicateurs/fluxOf.js";
import type {Objectives} from "../indicateurs/objectives.js";
import {periodView} from "../indicateurs/periodView.js";
import {mean} from "../statistics/mean.js";
import {standardError} from "../statistics/standardError.js";
import type {FrontierMeasure} from "./frontierDocument.js";

/** Gap of one class of quartiers in one year, in points: mean over the replicates and its standard error. */
export interface ClassGap {
  readonly mean: number;
  readonly se: number;
}

/** The gap of one class, in points: beyond its bounds, or that of the worst bracket to the reference in force. */
export function classGap(
  {replicates, objectives}: Compared,
  {measure, fragilite, year}: {measure: FrontierMeasure["measure"]; fragilite: number; year: number}
): ClassGap {
  const first = 2 * (year - objectives.firstYear);
  const step = first + 1;
  const flux = fluxOf(periodView(replicates, [first, step]), fragilites[fragilite]);
  const reference = objectives.reference[step];
  const [most, least] = [objectives.ceiling[step][fragilite] ?? 1, objectives.floor[step][fragilite] ?? 0];
  const gaps =
    measure === "bornes"
      ? Array.from(flux.under60, (share) => Math.max(0, share - most, least - share))
      : Array.from(flux.attributions, (_, i) =>
          Math.max(...flux.shares.map((share, k) => Math.abs(share[i] - reference[k])))
        );
  const points = gaps.filter((gap) => !Number.isNaN(gap)).map((gap) => 100 * gap);
  return {mean: mean(points), se: standardError(points)};
}

/** Whether the measure asks anything of this class (index in `fragilites`): article 5.2 sets no bound on some. */
export function asksOfClass(
  {ceiling, floor}: Pick<Objectives, "ceiling" | "floor">,
  {measure, fragilite, step}: {measure: FrontierMeasure["measure"]; fragilite: number; step: number}
): boolean {
  return measure === "quatre-quarts" || ceiling[step][fragilite] !== null || floor[step][fragilite] !== null;
}
