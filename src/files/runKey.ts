import {createHash} from "node:crypto";
import type {Engine} from "./engine.js";

/** All that decides the counters of a run: no time, thread or path of output. */
export interface RunKey {
  readonly id: string;
  readonly engine: Engine;
  /** "sha256:…" of each file read, by path. */
  readonly inputs: {readonly [path: string]: string};
  readonly seed: string;
  readonly replications: number;
  /** Ids of the hypotheses drawn from their range, or false when only chance varies. */
  readonly incertitudes: false | readonly string[];
}

/** Name of the run folder: the scenario and twelve digits of the hash of its key. */
export function runName(key: RunKey): string {
  return `${key.id}-${hashOf({...stable(key), replications: key.replications}).slice(0, 12)}`;
}

/** Hash of all that decides a replicate, whatever the number of replicates: the name of the store of its blocks. */
export function blocksName(key: RunKey): string {
  return hashOf(stable(key)).slice(0, 24);
}

function stable({id, engine, inputs, seed, incertitudes}: RunKey): object {
  return {
    id,
    engine,
    inputs: Object.entries(inputs).sort(([a], [b]) => (a < b ? -1 : 1)),
    seed,
    incertitudes
  };
}

function hashOf(subject: object): string {
  return createHash("sha256").update(JSON.stringify(subject)).digest("hex");
}
