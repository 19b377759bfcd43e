import {digest} from "../../src/analysis/indicateurs/digest.js";
import {createSimulator} from "../../src/core/simulate.js";
import {unpackTerritoire} from "../../src/core/territoire/unpackTerritoire.js";
import type {PortableModel} from "./portableModel.js";

export interface PageRun {
  readonly portable: PortableModel;
  readonly seed: string;
  readonly replications: number;
}

const arrays: {readonly [type: string]: new (values: number[]) => ArrayBufferView} = {
  Uint8Array,
  Uint32Array,
  Int16Array,
  Int32Array
};

/** Digest of the replicates of a portable model: what a page computes, on the modules of core and nothing else. */
export function runInPage({portable, seed, replications}: PageRun): string {
  const bytes = Uint8Array.from(atob(portable.territoire), (character) => character.charCodeAt(0));
  const simulator = createSimulator({
    territoire: unpackTerritoire(bytes.buffer),
    population: JSON.parse(portable.population, (_, field) =>
      field !== null && Array.isArray(field.values) ? new arrays[field.type](field.values) : field
    ),
    plan: JSON.parse(portable.plan)
  });
  const hash = digest(simulator.layout.names);
  for (let replicate = 0; replicate < replications; replicate++) hash.add(simulator.run(seed, replicate));
  return hash.value();
}
