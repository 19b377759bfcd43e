import {fragilites} from "../../../core/vocabulary.js";
import type {Reading} from "../learning/learntEffort.js";
import {type ResponseSurface, responseSurface} from "../learning/responseSurface.js";
import type {Practice} from "./practice.js";
import {commissionSpread, practiceStatistics} from "./practiceStatistics.js";

/** What the engine says of a reading: how each figure, and the spread between commissions, answers to the effort. */
export interface SimulatedReading {
  readonly reading: Reading;
  readonly replicates: number;
  /** In the order of `practiceStatistics`. */
  readonly surfaces: readonly ResponseSurface[];
  /** By class of quartier. */
  readonly spreads: readonly (ResponseSurface | undefined)[];
}

/** Fits the surfaces of a reading to replicates run at the points of a design. */
export function simulatedReading(
  reading: Reading,
  {
    points,
    practices,
    aciClasses
  }: {
    points: readonly (readonly number[])[];
    practices: readonly Practice[];
    aciClasses: readonly number[];
  }
): SimulatedReading {
  return {
    reading,
    replicates: points.length,
    surfaces: practiceStatistics(aciClasses).map(({own, read}) =>
      responseSurface(points, practices.map(read), own)
    ),
    spreads: fragilites.map((_, g) => {
      const spreads = practices.map((practice) => ({value: commissionSpread(practice, g), n: 1}));
      return spreads.some(({value}) => Number.isNaN(value)) ? undefined : responseSurface(points, spreads, g);
    })
  };
}
