import type {Convention} from "./convention.js";
import type {Hypotheses} from "./hypotheses.js";
import type {Levers} from "./levers.js";
import type {ProgrammedDelivery} from "./programmedDelivery.js";
import type {Uncertainties} from "./uncertainties.js";

/** A scenario with all that it extends, its avenants and every default filled in: what a plan is compiled from. */
export interface ResolvedScenario {
  readonly scenario: ScenarioHeader;
  readonly levers: Levers;
  /** Levers of a scenario that names none: what the base year runs with, whatever this one decides. */
  readonly today: Levers;
  readonly uncertainties: Uncertainties;
  /** Uncertainties that the scenario, or one it extends, sets itself, as dotted ids. */
  readonly fixedUncertainties: readonly string[];
  readonly hypotheses: Hypotheses;
  /** Operations of the user's own file; absent where none was imported. */
  readonly programme?: readonly ProgrammedDelivery[];
  readonly convention: Convention;
  /** The law beside the convention: its minima and thresholds by date, told as a convention tells its figures. */
  readonly loi: Convention;
  /** Last year simulated. */
  readonly horizon: number;
  readonly replicates: number;
  readonly seed: string;
  /** Every file read, in a stable order; paths relative to the project, absolute outside it. */
  readonly files: readonly InputFile[];
}

export interface ScenarioHeader {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly summary: string;
  /** Ids of the scenarios it extends, nearest first. */
  readonly extends: readonly string[];
}

export interface InputFile {
  readonly path: string;
  readonly sha256: string;
}
