import type {ReplacedData} from "./replacedData.js";

/** How a document was computed: what every answer that rests on simulations says first. */
export interface RunHeader {
  readonly engine: {readonly version: string};
  readonly seed: string;
  readonly replications: number;
  /** Ids of the hypotheses drawn; false when chance alone varies. */
  readonly incertitudes: false | readonly string[];
  /** The plausible worlds behind the outer bars; absent where chance alone was drawn (`--mondes 0`). */
  readonly worlds?: WorldsHeader;
  /** What the user's own files replaced; absent where nothing was. */
  readonly replaced?: readonly ReplacedData[];
}

/** Which worlds a document was projected on. */
export interface WorldsHeader {
  /** Worlds, and replicates of each. */
  readonly n: number;
  readonly replicates: number;
  /** The worlds rest on nothing published after this day. */
  readonly knownOn: string;
  /** "sha256:…" of what the worlds were drawn from: the first n of those that are kept ran. */
  readonly digest: string;
  /**
   * Largest relative move of the outer bar of a headline figure when the worlds went from half of them to all of them, and
   * that figure's id.
   */
  readonly stability: {readonly worst: number; readonly id: string};
}
