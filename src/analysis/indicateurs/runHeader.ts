import type {ReplacedData} from "./replacedData.js";

/** How a document was computed: what every answer that rests on simulations says first. */
export interface RunHeader {
  readonly engine: {readonly version: string};
  readonly seed: string;
  readonly replications: number;
  /** Ids of the hypotheses drawn; false when chance alone varies. */
  readonly incertitudes: false | readonly string[];
  /** What the user's own files replaced; absent where nothing was. */
  readonly replaced?: readonly ReplacedData[];
}
