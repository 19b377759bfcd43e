import type {Brackets} from "../core/brackets.js";
import type {Fit} from "../core/compile/fit.js";
import type {ResolvedScenario} from "../core/convention/resolvedScenario.js";

/** What the page sends: once the start, then a scenario each time that a lever moves. A new one cancels the last. */
export type ToSimulation =
  | {
      readonly kind: "load";
      readonly territoire: ArrayBuffer;
      readonly population: ArrayBuffer;
      readonly fit: Fit;
      readonly reference: ResolvedScenario;
      /** Replicates of the reference that were run before, from the first on; see `packReplicates`. */
      readonly referenceReplicates: ArrayBuffer;
    }
  | {
      readonly kind: "run";
      /** Grows with each message: what comes back for an older one is out of date. */
      readonly run: number;
      readonly scenario: ResolvedScenario;
      readonly replicates: number;
    }
  | {readonly kind: "stop"};

/** What comes back, replicate by replicate; counters are those of the whole territoire (layout without units). */
export type FromSimulation =
  | {
      readonly kind: "replicate";
      readonly run: number;
      readonly replicate: number;
      readonly asked: Int32Array;
      readonly reference: Int32Array;
      /** Digest of the full counters of the asked replicates so far, in order: what `equilibre simuler` would print. */
      readonly digest: string;
      /** Steps, and bounds to measure flows against, of the asked scenario. */
      readonly objectives: SimulationObjectives;
      readonly milliseconds: number;
    }
  | {readonly kind: "failed"; readonly run: number; readonly message: string};

/** What the flows of the asked scenario are measured against; see `Objectives`. */
export interface SimulationObjectives {
  readonly firstYear: number;
  readonly steps: number;
  readonly brackets: Brackets;
  readonly reference: readonly (readonly number[])[];
  readonly ceiling: readonly (readonly (number | null)[])[];
  readonly floor: readonly (readonly (number | null)[])[];
}
