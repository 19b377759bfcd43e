import type {ReplacedData} from "../../analysis/indicateurs/replacedData.js";
import type {Fit} from "../../core/compile/fit.js";
import type {Levers} from "../../core/convention/levers.js";
import type {ResolvedScenario} from "../../core/convention/resolvedScenario.js";
import type {Fragilite} from "../../core/vocabulary.js";
import type {EtSiState} from "./etSiState.js";

/** A named scenario as the levers of the page say it. */
export interface EtSiPreset {
  readonly id: string;
  readonly title: string;
  readonly state: EtSiState;
}

/** What the page needs to compile a scenario of its own, without reading a file. */
export interface EtSiDocument {
  readonly version: string;
  /** Hash of the sources of the engine: tells two checkouts of one version apart. */
  readonly sources: string;
  /** The scenario that the others are set against, whole. */
  readonly reference: ResolvedScenario;
  /** The levers that the page starts from, and the title of their scenario. */
  readonly start: {readonly title: string; readonly levers: Levers};
  /** States of the levers to start from, by name of scenario: the starting one first. */
  readonly presets: readonly EtSiPreset[];
  readonly baseYear: number;
  /** Classes that a bound is set for. */
  readonly bounded: {readonly [g in Fragilite]: boolean};
  /** Whether the renewal programme takes place. */
  readonly npru: boolean;
  /** Demolitions that the text announces. */
  readonly demolitions: {readonly min: number; readonly max: number};
  readonly fit: Fit;
  /** What the user's own files replaced. */
  readonly replaced: readonly ReplacedData[];
}
