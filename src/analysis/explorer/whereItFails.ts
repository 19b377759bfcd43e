import {choosePrimBox} from "../statistics/worlds/choosePrimBox.js";
import {prim} from "../statistics/worlds/prim.js";
import {primQuasiP} from "../statistics/worlds/primQuasiP.js";
import {primStability} from "../statistics/worlds/primStability.js";
import type {ToldCoordinate} from "./exploredWorlds.js";

/** One condition of a box: the coordinate above `above`, below `below`, or between them. */
export interface BoxLimit {
  readonly coordinate: ToldCoordinate;
  readonly above?: number;
  readonly below?: number;
  /** How easily chance would give this condition: too small, since it was chosen on the same worlds. */
  readonly quasiP: number;
  /** Share of 50 resamples of the worlds whose box restricts the same coordinate. */
  readonly stability: number;
}

/** In which worlds a case comes: a failure, or an answer that turns round. */
export interface FailingWorlds {
  readonly worlds: number;
  readonly cases: number;
  /** Absent where no simple rule says more than "everywhere". */
  readonly box?: {
    readonly limits: readonly BoxLimit[];
    readonly inside: number;
    readonly cases: number;
    /** Share of all cases that are inside, and of worlds inside that are cases. */
    readonly coverage: number;
    readonly density: number;
  };
  /** Share of the resamples in which no rule was found; NaN where none was searched. */
  readonly nothing: number;
  /** The whole search, from all worlds to the last paste, so that another box may be chosen (Bryant & Lempert 2010). */
  readonly trajectory: readonly {
    readonly inside: number;
    readonly coverage: number;
    readonly density: number;
    readonly restricted: number;
  }[];
}

/** Fewest cases, and fewest others, of which a rule is searched. */
const fewest = 5;

/** Searches a rule for the worlds where something happens: `cases[world]`, by PRIM with its checks. */
export function whereItFails(
  coordinates: readonly ToldCoordinate[],
  places: readonly (readonly number[])[],
  cases: readonly boolean[],
  {seed}: {seed: string}
): FailingWorlds {
  const count = cases.filter(Boolean).length;
  const counts = {worlds: cases.length, cases: count};
  if (count < fewest || cases.length - count < fewest)
    return {...counts, nothing: Number.NaN, trajectory: []};
  const trajectory = prim(places, cases);
  const chosen = choosePrimBox(trajectory, places, cases);
  const {restricted, nothing} = primStability(places, cases, {seed});
  const quasi = primQuasiP(chosen, places, cases);
  const path = trajectory.map(({inside, coverage, density, limits}) => ({
    inside,
    coverage,
    density,
    restricted: limits.length
  }));
  if (chosen.limits.length === 0) return {...counts, nothing, trajectory: path};
  return {
    ...counts,
    box: {
      limits: chosen.limits.map(({input, low, high}, i) => ({
        coordinate: coordinates[input],
        ...(Number.isFinite(low) && {above: low}),
        ...(Number.isFinite(high) && {below: high}),
        quasiP: quasi[i].quasiP,
        stability: restricted[input]
      })),
      inside: chosen.inside,
      cases: chosen.cases,
      coverage: chosen.coverage,
      density: chosen.density
    },
    nothing,
    trajectory: path
  };
}
