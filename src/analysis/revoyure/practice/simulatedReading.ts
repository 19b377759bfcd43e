import {fragilites} from "../../../core/vocabulary.js";
import type {Reading} from "../learning/learntEffort.js";
import {type ResponseSurface, responseSurface} from "../learning/responseSurface.js";
import {type PracticeInWorlds, practiceInWorlds, type WorldPractice} from "../worlds/practiceInWorlds.js";
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
  /** Where each run was made in a plausible world: then `surfaces` hold what sets worlds apart, and these do not. */
  readonly within?: PracticeInWorlds;
}

/** Fits the surfaces of a reading to replicates run at the points of a design. */
export function simulatedReading(
  reading: Reading,
  {
    points,
    practices,
    aciClasses,
    worlds
  }: {
    points: readonly (readonly number[])[];
    practices: readonly Practice[];
    aciClasses: readonly number[];
    /** Of each run the world that it was made in, and what each world gives under the scenario. */
    worlds?: WorldPractice & {readonly ranks: readonly number[]};
  }
): SimulatedReading {
  const statistics = practiceStatistics(aciClasses);
  const surfaces = statistics.map(({own, read}) => responseSurface(points, practices.map(read), own));
  return {
    reading,
    replicates: points.length,
    surfaces,
    ...(worlds && {
      within: practiceInWorlds(
        {
          points,
          ranks: worlds.ranks,
          figures: practices.map((practice) => statistics.map(({read}) => read(practice)))
        },
        {wide: surfaces, worlds}
      )
    }),
    spreads: fragilites.map((_, g) => {
      const spreads = practices.map((practice) => ({value: commissionSpread(practice, g), n: 1}));
      return spreads.some(({value}) => Number.isNaN(value)) ? undefined : responseSurface(points, spreads, g);
    })
  };
}
