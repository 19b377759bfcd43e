import type {Fit} from "../../core/compile/fit.js";
import type {WorldValues} from "./drawWorld.js";

/** A fit as it is kept with its world: the arrivals follow from its inflow and from the ménages of the first day. */
export type WorldFit = Omit<Fit, "schema" | "inputs" | "arrivals">;

/** Where the fits of worlds start from: kept with them, so that nothing published since moves where they end. */
export type FitStart = Pick<
  Fit,
  "weights" | "aciWeights" | "aciBailleurs" | "mutationWeight" | "exits" | "mutationRate"
>;

/** A world drawn: what it supposes, and its fit where the base year can be met. */
export type World = PlausibleWorld | RefusedWorld;

export interface PlausibleWorld extends WorldValues {
  /** Rank of the draw, from 0. */
  readonly index: number;
  readonly status: "gardé";
  /** Largest implausibility among the targets, under 3. */
  readonly implausibility: number;
  readonly fit: WorldFit;
}

export interface RefusedWorld {
  readonly index: number;
  /** The fit ended away from a target, or the world could not be built. */
  readonly status: "écarté" | "impossible";
  /** The target that is missed the most, or what stopped it. */
  readonly reason: string;
  readonly implausibility?: number;
}

/** Every world drawn, in the order of the draws (data/territoire/mondes.json, or mondes-<day>.json). */
export interface Worlds {
  readonly schema: "equilibre/mondes@2";
  /** Hash of what they rest on. */
  readonly inputs: string;
  readonly knownOn: string;
  readonly seed: string;
  readonly engine: {readonly version: string};
  readonly start: FitStart;
  readonly worlds: readonly World[];
}

/** Those that the published figures do not rule out. */
export function keptWorlds({worlds}: Pick<Worlds, "worlds">): PlausibleWorld[] {
  return worlds.filter((world) => world.status === "gardé");
}
