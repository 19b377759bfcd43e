import type {Exploration} from "./exploration.js";
import type {FreeExploration} from "./freeExploration.js";

/** The document printed by `equilibre explorer --json`. */
export interface ExplorationDocument {
  readonly schema: "equilibre/exploration@1";
  readonly engine: {readonly version: string};
  readonly command: string;
  readonly seed: string;
  /** The table of every run, and the manifest that makes it again to the byte; paths as the reader can open them. */
  readonly experiments: {
    readonly table: string;
    readonly manifest: string;
    readonly sha256: string;
    readonly rows: number;
    /** Runs that could not be, kept as rows with their reason. */
    readonly failed: number;
    /** Whether it was made again from a manifest and has the same bytes. */
    readonly remade?: true;
  };
  /** Over the kept worlds. */
  readonly mondes?: Exploration;
  /** Over a free design. */
  readonly libre?: FreeExploration;
}
