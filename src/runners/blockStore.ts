import {readFile, rm} from "node:fs/promises";
import {join} from "node:path";
import {writeWhole} from "../files/writeWhole.js";
import type {ReplicateBlock} from "./replicateBlock.js";

/** Finished blocks of one simulation, kept until its run folder is written. */
export interface BlockStore {
  /** The counters of a block, or undefined when it is missing or not whole. */
  read(block: ReplicateBlock, length: number): Promise<Int32Array | undefined>;
  write(block: ReplicateBlock, counters: Int32Array): Promise<void>;
  clear(): Promise<void>;
}

/** A store in a folder whose name is the hash of all that decides the counters. */
export function blockStore(folder: string): BlockStore {
  const path = ({first, count}: ReplicateBlock) => join(folder, `${first}-${count}.i32`);
  return {
    async read(block, length) {
      const bytes = await readFile(path(block)).catch(() => undefined);
      if (bytes === undefined || bytes.length !== 4 * length) return undefined;
      return Int32Array.from({length}, (_, i) => bytes.readInt32LE(4 * i));
    },
    async write(block, counters) {
      const bytes = Buffer.alloc(4 * counters.length);
      counters.forEach((counter, i) => {
        bytes.writeInt32LE(counter, 4 * i);
      });
      await writeWhole(path(block), bytes);
    },
    clear: () => rm(folder, {recursive: true, force: true})
  };
}
